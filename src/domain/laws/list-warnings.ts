import type { Context } from "#domain/context.ts";
import type { ClerkWarning } from "./clerk-warning.ts";
import { lawWarnings, type CitedBasis } from "./law-warnings.ts";
import { readLawRegister } from "./read-law-register.ts";
import { today } from "#domain/today.ts";
import { vanishedSubjects, type NamedSubject } from "./vanished-subjects.ts";

export interface WarningQuestion {
  /** As the reading lists them (lib/plan-reading): `number`, `date`, `quote`, `at`. */
  readonly legalBases: readonly CitedBasis[];
  /** YYYY, YYYY-MM or YYYY-MM-DD, as much as the document says; null: today, as for a draft. */
  readonly issuedOn: string | null;
  /** Subjects of targets, and other organisations that are asked to do something, with where they stand. */
  readonly targets: readonly NamedSubject[];
  /** The year the plan ends; without it, its own day and today are what counts. */
  readonly until?: number | null | undefined;
  /** The document's text, for laws cited by their name alone ("Luật Đất đai năm 2013"). */
  readonly text?: string | undefined;
}

/**
 * What a careful clerk would say of a document's legal bases and subjects, by the register as the actor's units
 * have it: in the order of the text. For the review of a reading, and for drafting.
 */
export async function listWarnings(context: Context, question: WarningQuestion): Promise<ClerkWarning[]> {
  const day = today(context.clock);
  const register = await readLawRegister(context);
  const found = [
    ...lawWarnings(question, register, day),
    ...vanishedSubjects(question, context.lists.vanishedSubjects, day),
  ];
  return found.sort((a, b) => (a.at?.[0] ?? 0) - (b.at?.[0] ?? 0));
}

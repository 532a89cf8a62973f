import { formatDate } from "#lib/calendar/format-dates.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";
import type { VanishedSubject } from "#domain/lists/lists.ts";
import { composed, lowered } from "#lib/vietnamese/fold.ts";
import type { ClerkWarning } from "./clerk-warning.ts";
import { marked } from "./law-notes.ts";
import { printedDays } from "./printed-days.ts";

/** Whom a sentence asks to do something: the subjects of a target, an organisation. */
export interface NamedSubject {
  /** As printed. */
  readonly subjects: string;
  readonly at?: readonly [from: number, to: number] | null | undefined;
}

export interface PlanDays {
  readonly targets: readonly NamedSubject[];
  /** YYYY, YYYY-MM or YYYY-MM-DD; null: today. */
  readonly issuedOn: string | null;
  /** The year the plan ends. */
  readonly until?: number | null | undefined;
}

/**
 * Levels and offices that are named and are gone, or go while the plan runs ("mỗi huyện" in a plan of 2021 to 2030).
 * What took over is told and never put in their place: a person decides who is bound now. Each is told once a
 * sentence, the longest name first ("Phòng … huyện" is not told again as "huyện").
 */
export function vanishedSubjects(
  plan: PlanDays,
  gone: readonly VanishedSubject[],
  today: IsoDate,
): ClerkWarning[] {
  const day = printedDays(plan.issuedOn)?.first ?? today;
  const last = plan.until ? `${plan.until}-12-31` : [day, today].sort()[1];
  const entries = gone
    .filter(({ goneFrom }) => goneFrom <= (last ?? day))
    .flatMap((entry) => entry.words.map((words) => ({ entry, words: plain(words) })))
    .sort((a, b) => b.words.length - a.words.length);
  return plan.targets.flatMap(({ subjects, at = null }) => {
    let rest = plain(subjects);
    const told = new Set<VanishedSubject>();
    for (const { entry, words } of entries) {
      const without = rest.replaceAll(words, " · ");
      if (without !== rest) told.add(entry);
      rest = without;
    }
    return [...told].map((entry) => warningOf(entry, subjects, at, day));
  });
}

function warningOf(
  entry: VanishedSubject,
  subjects: string,
  at: readonly [number, number] | null,
  day: IsoDate,
): ClerkWarning {
  const since = formatDate(entry.goneFrom);
  const gone =
    entry.goneFrom <= day
      ? `${entry.name}: không còn từ ${since}.`
      : `${entry.name}: còn khi ban hành, không còn từ ${since}.`;
  return {
    code: "subject-vanished",
    severity: "attention",
    message: marked(`${gone} Nay là ${entry.successor}. Chọn lại chủ thể thực hiện.`, entry.verified),
    at,
    about: subjects,
    law: null,
    successors: [],
    sure: entry.verified,
  };
}

/** Words alone, each between blanks: dashes, "&" and commas differ from one document to the next. */
function plain(text: string): string {
  const words = lowered(composed(text)).match(/[\p{L}\d]+/gu) ?? [];
  return ` ${words.join(" ")} `;
}

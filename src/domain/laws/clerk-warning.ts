import type { LawHead } from "./law.ts";

/**
 * What a careful clerk would pencil in the margin, beyond what the text alone shows (lib/plan-reading/warnings.ts).
 * "attention" wants a decision; "info" is only good to know.
 */
export interface ClerkWarning {
  readonly code: ClerkWarningCode;
  readonly severity: "attention" | "info";
  /** One or two sentences for the person. */
  readonly message: string;
  /** Where in the text, as the cited item says it; null where it says none. */
  readonly at: readonly [from: number, to: number] | null;
  /** What it is about, as printed: the number or name of the document, or the words of the subject. */
  readonly about: string;
  /** The document in the register; null where it has none, and for subjects. */
  readonly law: LawHead | null;
  /** To offer in its place. */
  readonly successors: readonly LawHead[];
  /** Whether what it rests on was held against the documents; false: "chưa xác minh". */
  readonly sure: boolean;
}

export type ClerkWarningCode =
  /** Replaced before the document's own day. */
  | "basis-replaced"
  /** Out of force before the document's own day, and nothing known in its place. */
  | "basis-expired"
  /** In force on the document's own day, but it was known then that it would end. */
  | "basis-ending"
  /** In force on the document's own day; out of force by today. */
  | "basis-ended-since"
  | "basis-not-yet-in-force"
  /** Issued after the document that cites it. */
  | "basis-issued-later"
  | "basis-amended"
  | "basis-date-differs"
  | "basis-year-differs"
  /** Not in the register: nothing is known about it. */
  | "basis-unknown"
  /** A level or office that is gone, or goes while the plan runs. */
  | "subject-vanished";

import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Report } from "./report.ts";

/** What a version got when it was signed and issued: its number, its day and who signed. */
export interface IssuedReport {
  /** As the clerk's book has it, counted from 1 each year. */
  readonly number: number;
  readonly issuedOn: IsoDate;
  readonly signer: string;
  /** Where not the head signs: the position of the deputy who does. */
  readonly signerPosition: string | null;
}

/** What a document bears beside facts and words; a draft bears neither. */
export interface Bearing {
  readonly issued: IssuedReport | null;
  /** The sha-256 of the frozen facts. */
  readonly factsDigest: string | null;
}

export const unissued: Bearing = { issued: null, factsDigest: null };

/** What the document of a report bears as this person sees it: a draft that follows a version bears nothing of it. */
export function bearingOf({
  report,
  issue,
}: {
  readonly report: Pick<Report, "frozenFacts" | "factsDigest">;
  readonly issue: IssuedReport | null;
}): Bearing {
  return report.frozenFacts === null ? unissued : { issued: issue, factsDigest: report.factsDigest };
}

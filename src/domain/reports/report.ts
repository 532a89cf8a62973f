import type { IsoDate } from "#lib/calendar/dates.ts";
import type { ContributionChoices } from "./contributions.ts";
import type { Estimates } from "./estimate-lines.ts";
import type { ReportFacts } from "./report-facts.ts";
import type { ReportPart } from "./report-part.ts";

/** The answer of one unit to one duty for one period. */
export interface Report {
  readonly id: string;
  readonly provinceId: string;
  readonly unitId: string;
  readonly dutyId: string;
  /** As lib/calendar names periods: 2026, 2026-H1 … */
  readonly period: string;
  readonly part: ReportPart;
  readonly status: ReportStatus;
  /** How often it was sent: the number of the last version, 0 before the first. */
  readonly version: number;
  /** The version that holds for whoever consolidates; null while none was accepted. */
  readonly acceptedVersion: number | null;
  /** Counted from what was recorded, or put together from the reports of those below. */
  readonly figuresFrom: "records" | "reports";
  /** Why it was opened again after it had been accepted; null where it was not. */
  readonly correctionReason: string | null;
  /** Code of an outline section → what was written there. */
  readonly narrative: Narrative;
  /** Line of the report → estimate for the whole period. */
  readonly estimates: Estimates;
  /** What was decided of the words of those below. */
  readonly contributions: ContributionChoices;
  readonly changedAt: Date;
  readonly submittedAt: Date | null;
  /** The figures as they were when it was sent; null while a draft, whose figures are gathered afresh. */
  readonly frozenFacts: ReportFacts | null;
  /** The sha-256 of the frozen facts (facts-digest.ts). */
  readonly factsDigest: string | null;
  /** The last day whose records are in the figures; of a draft, as it was when last changed. */
  readonly cutOff: IsoDate;
}

export type Narrative = Readonly<Record<string, string>>;

/** draft → submitted → returned → submitted … → accepted; accepted → draft to correct it */
export const reportStatuses = ["draft", "submitted", "returned", "accepted"] as const;
export type ReportStatus = (typeof reportStatuses)[number];

export const reportStatusNames = {
  draft: "Đang soạn",
  submitted: "Đã gửi",
  returned: "Cần sửa",
  accepted: "Đã tiếp nhận",
} as const satisfies Record<ReportStatus, string>;

/** Its unit may write: never sent, sent back, or opened again. */
export const isOpen = ({ status }: Pick<Report, "status">): boolean =>
  status === "draft" || status === "returned";

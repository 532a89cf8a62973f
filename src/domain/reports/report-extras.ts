import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Period } from "#lib/calendar/periods.ts";
import type { AttendanceSum } from "./activity-results.ts";
import type { EstimateLine } from "./estimate-lines.ts";
import type { ReconciledLine } from "./reconcile-estimates.ts";
import type { ProductSum } from "./report-figures.ts";
import type { ReportPart } from "./report-part.ts";

/** What stands in facts beside the figures of the period itself. */
export interface ReportExtras {
  readonly part: ReportPart;
  /** Of a supplement: what it supplements, and how it adds up with it. */
  readonly supplement: SupplementFacts | null;
  /** Ước cả kỳ, line by line; empty where the period is over. Never part of what was counted. */
  readonly estimates: readonly EstimateLine[];
  /** The last report of the same duty before this one; null for the first. */
  readonly previous: PreviousFacts | null;
  /** What those below wrote and the unit chose to print in their own words. */
  readonly contributions: readonly PrintedContribution[];
  /** Ids of targets with a figure behind which not one file of evidence stands. */
  readonly unproven: readonly string[];
}

/** Of facts that were frozen before there was any of it, and of a report that has none. */
export const noExtras: ReportExtras = {
  part: "main",
  supplement: null,
  estimates: [],
  previous: null,
  contributions: [],
  unproven: [],
};

export interface SupplementFacts {
  /** The very version that it adds to; beside another version it counts for nothing. */
  readonly mainReportId: string;
  readonly mainVersion: number;
  readonly mainDigest: string;
  readonly mainCutOff: IsoDate;
  readonly mainProducts: readonly ProductSum[];
  /** Held after that cut-off. */
  readonly after: readonly ProductSum[];
  /** Held before it, and recorded only when the report had been frozen. */
  readonly late: readonly ProductSum[];
  /** What corrections and withdrawals have changed since in what the report had counted; amounts may be below 0. */
  readonly corrected: readonly ProductSum[];
  /** What the report had estimated, against what is counted now. */
  readonly reconciled: readonly ReconciledLine[];
}

export interface PreviousFacts {
  readonly period: Period;
  readonly reportId: string;
  readonly version: number;
  /** false where it was sent and has not been accepted. */
  readonly accepted: boolean;
  /** The last day whose records are in it, its supplement included. */
  readonly cutOff: IsoDate;
  readonly whole: boolean;
  readonly targets: readonly PreviousTarget[];
  readonly products: readonly PreviousProduct[];
  readonly attendance: AttendanceSum;
  /** What it had estimated, against what its period came to. */
  readonly reconciled: readonly ReconciledLine[];
  /** Lũy kế, this report included; null where reports of the plan's years are missing in between. */
  readonly cumulative: CumulativeFacts | null;
}

export interface PreviousTarget {
  readonly targetId: string;
  readonly title: string;
  readonly achieved: string;
  readonly attained: number | null;
  /** The figure as a number, then and now; null where there is none to compare. */
  readonly amount: number | null;
  readonly now: number | null;
}

export interface PreviousProduct {
  readonly kind: string;
  readonly name: string;
  readonly unit: string;
  readonly amount: number;
  readonly now: number;
}

export interface CumulativeFacts {
  readonly from: IsoDate;
  readonly products: readonly { readonly kind: string; readonly amount: number }[];
  readonly targets: readonly { readonly targetId: string; readonly amount: number }[];
  readonly attendance: AttendanceSum;
}

export interface PrintedContribution {
  readonly unitName: string;
  /** Code and heading of the section it was written in. */
  readonly section: string;
  readonly heading: string;
  readonly text: string;
}

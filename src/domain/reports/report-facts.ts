import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Period } from "#lib/calendar/periods.ts";
import type { OutlineSection } from "#domain/lists/lists.ts";
import type { Standing } from "#domain/progress/standing.ts";
import type { ActivityResults } from "./activity-results.ts";
import type { ProductLevel, ReportFigures } from "./report-figures.ts";
import type { ReportExtras } from "./report-extras.ts";
import type { ReportSources } from "./report-sources.ts";
import type { GroupResult } from "./group-results.ts";
import type { IssuingBody } from "#domain/units/issuing-body.ts";

/**
 * Everything that a report says without a person writing it: plain data, the same through JSON and back, so that
 * it can be frozen, and laid out again years later. Facts know no font; layout asks no database.
 */
export interface ReportFacts extends ReportExtras {
  /** Of this shape, for whoever reads an old report (read-facts.ts). */
  readonly version: 2;
  readonly madeOn: IsoDate;
  readonly period: Period;
  /** Số liệu tính đến ngày: the last day whose records are in the figures. */
  readonly cutOff: IsoDate;
  /** Does the cut-off leave no day of the period out? If not, figures are "số đến ngày". */
  readonly whole: boolean;
  readonly issuer: IssuingBody;
  /** Kính gửi. */
  readonly addressees: readonly string[];
  readonly plan: CitedPlan;
  readonly outline: readonly OutlineSection[];
  /** What it reports, inside a sentence: "sơ kết"; reports from before outlines had it report the "kết quả". */
  readonly about?: string;
  readonly targets: readonly TargetResult[];
  /** Each unit that must, by itself; empty where the report is of one unit alone. */
  readonly units: readonly UnitResult[];
  readonly activities: ActivityResults;
  /** By the seven national groups of tasks; reports from before they were asked for have none. */
  readonly groups?: readonly GroupResult[];
  /** Who is late with what, the gravest first. */
  readonly late: readonly LateResult[];
  /** Units that must and have recorded nothing in the period. Named, never counted as zero. */
  readonly silent: readonly string[];
  /** All of it in numbers, for the report of the unit above. */
  readonly figures: ReportFigures;
  /** Which reports it was put together from; null where it was counted from what the unit and those below recorded. */
  readonly sources: ReportSources | null;
  /** What the unit changed of the sum, and why: a layer upon it, which the sum itself never hides. */
  readonly adjustments: readonly Adjustment[];
}

export interface Adjustment {
  readonly id: string;
  /** Which number: a kind of product or event at a level. */
  readonly kind: string;
  readonly level: ProductLevel;
  readonly embedded: boolean;
  readonly field: AdjustedField;
  /** Added to the sum; may be less than 0. */
  readonly amount: number;
  readonly reason: string;
}

/** What of a row can be adjusted: how many, and how many of each sex attended. */
export const adjustedFields = ["amount", "women", "men", "unknown"] as const;
export type AdjustedField = (typeof adjustedFields)[number];

export interface CitedPlan {
  /** "Kế hoạch" */
  readonly type: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuedOn: IsoDate | null;
  readonly issuedBy: string | null;
}

export interface TargetResult {
  readonly targetId: string;
  readonly title: string;
  /** Where it stands in the plan, e.g. "II.1". */
  readonly clause: string | null;
  /** "ít nhất 2 cuộc mỗi năm" */
  readonly planned: string;
  /** "5/16 đơn vị" */
  readonly achieved: string;
  /** "2 chậm · 1 chưa có số liệu"; null where there is no more to say. */
  readonly detail: string | null;
  /** Per cent of what is planned, to one decimal; null where there is no figure to hold against it. */
  readonly attained: number | null;
  /** null where a unit only adds to a sum that is asked of all together. */
  readonly standing: Standing | null;
  readonly reason: string | null;
}

export interface UnitResult {
  readonly name: string;
  /** In the order of the targets; null where the target does not bind the unit. */
  readonly cells: readonly ({ readonly achieved: string; readonly standing: Standing | null } | null)[];
}

export interface LateResult {
  readonly unitName: string;
  readonly targetTitle: string;
  /** "còn thiếu 1 cuộc, hết quý còn 12 ngày" */
  readonly text: string;
}

import type { PeriodKind } from "#lib/calendar/periods.ts";

/** Chỉ tiêu of a confirmed plan: what must be reached, by whom, counted how, by when. */
export interface Target {
  readonly id: string;
  readonly planId: string;
  readonly position: number;
  /** Where it stands in the plan, e.g. "II.1". */
  readonly clause: string | null;
  /** The sentence it was read from. */
  readonly quote: string;
  /** A short name for tables. */
  readonly title: string;
  /** A code of db/reference/measures.csv. */
  readonly measure: string;
  /** Who must, as printed. */
  readonly subjects: string;
  /** Who must, as confirmed: unit kinds or groups of kinds of db/reference/unit-kinds.csv … */
  readonly subjectKinds: readonly string[];
  /** … and units that the text names. */
  readonly subjectUnitIds: readonly string[];
  readonly basis: TargetBasis;
  /** Counting period; null for what is reached once. */
  readonly per: PeriodKind | null;
  readonly baselineYear: number | null;
  /** false where the text says "phấn đấu". */
  readonly firm: boolean;
  /** May a surplus of one period make up for a lack in another? */
  readonly averaged: boolean;
  readonly steps: readonly TargetStep[];
}

/** each subject reaches it · a share of subjects does · all together do · a change against a baseline */
export const targetBases = ["each", "share", "total", "change"] as const;
export type TargetBasis = (typeof targetBases)[number];

export interface TargetStep {
  readonly byYear: number | null;
  /** "trước năm N": by the end of N − 1. */
  readonly beforeYear: boolean;
  readonly least: number | null;
  readonly most: number | null;
  readonly amountUnit: string;
}

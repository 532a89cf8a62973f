import type { PeriodKind } from "#lib/calendar/periods.ts";
import { firstWording, type Clause, type Wording } from "./plan.ts";

/** Chỉ tiêu of a confirmed plan: what must be reached, by whom, counted how, by when. */
export interface Target extends Clause, Wording {
  readonly id: string;
  readonly planId: string;
  readonly position: number;
  /** Where it stands in the plan, e.g. "II.1". */
  readonly clause: string | null;
  readonly aim: TargetAim;
  /** The target of the followed plan that it carries on. */
  readonly followsId: string | null;
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
  /** Within which place; null where it is that of the plan's unit. */
  readonly placeId: string | null;
  /** Who reports on it, as printed, and the units that bear that name. */
  readonly owner: string | null;
  readonly ownerUnitIds: readonly string[];
  readonly basis: TargetBasis;
  /** Counting period; null for what is reached once. */
  readonly per: PeriodKind | null;
  readonly baselineYear: number | null;
  /** The value in that year, in the unit of the amounts; null where it is not known. */
  readonly baselineAmount: number | null;
  /** false where the text says "phấn đấu". */
  readonly firm: boolean;
  /** May a surplus of one period make up for a lack in another? */
  readonly averaged: boolean;
  readonly steps: readonly TargetStep[];
}

/** target: asks an amount or an end · indicator: watched, no amount asked (women in elected bodies) */
export const targetAims = ["target", "indicator"] as const;
export type TargetAim = (typeof targetAims)[number];

/** What a target is that follows none, names no place and no owner, in its plan's own wording. */
export const plainTarget = {
  ...firstWording,
  aim: "target",
  followsId: null,
  placeId: null,
  owner: null,
  ownerUnitIds: [],
  baselineAmount: null,
} as const satisfies Partial<Target>;

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

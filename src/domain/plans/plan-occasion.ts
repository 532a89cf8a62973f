import type { YearlyRange } from "#lib/calendar/occasions.ts";
import type { Clause } from "./plan.ts";

/** A day or campaign (dịp, đợt cao điểm) that the plan ties activities to. */
export interface PlanOccasion extends YearlyRange, Clause {
  readonly id: string;
  readonly planId: string;
  readonly position: number;
  readonly name: string;
  /** Only that year; null for every year of the plan. */
  readonly year: number | null;
}

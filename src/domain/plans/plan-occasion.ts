import type { YearlyRange } from "#lib/calendar/occasions.ts";
import type { Clause, Wording } from "./plan.ts";

/** A day or campaign (dịp, đợt cao điểm) that the plan ties activities to. */
export interface PlanOccasion extends YearlyRange, Clause, Wording {
  readonly id: string;
  readonly planId: string;
  readonly position: number;
  readonly name: string;
  /** Only that year; null for every year of the plan. */
  readonly year: number | null;
  /** The occasion of the followed plan that it carries on. */
  readonly followsId: string | null;
}

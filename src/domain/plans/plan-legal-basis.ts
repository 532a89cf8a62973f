import type { Clause } from "./plan.ts";

/** Căn cứ, as the plan cites it. */
export interface PlanLegalBasis extends Clause {
  readonly id: string;
  readonly planId: string;
  readonly position: number;
  readonly number: string;
  /** ISO day as cited; null where the text gives none. */
  readonly dated: string | null;
}

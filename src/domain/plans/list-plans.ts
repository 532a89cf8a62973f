import type { Context } from "#domain/context.ts";
import { today } from "#domain/today.ts";
import { appointedUnits } from "./appointed-units.ts";
import { mayManagePlans, mayRecordIssuedPlan } from "./plan.policy.ts";
import type { Plan } from "./plan.ts";
import { listPlansInSight, type PlanCounts } from "./plans.queries.ts";

export interface ListedPlan extends Plan {
  readonly counts: PlanCounts;
  /** Where it stands from the person's units: it binds them from above, is their own, or lies below them. */
  readonly from: "above" | "own" | "below";
}

export interface PlanList {
  readonly plans: readonly ListedPlan[];
  /** The page after this one; null on the last. */
  readonly nextPage: number | null;
  readonly may: { readonly read: boolean; readonly record: boolean };
}

const perPage = 50;

/**
 * Plans of the person's units, of those below, and of those above that bind them.
 * @param page from 1
 */
export async function listPlans(context: Context, page = 1): Promise<PlanList> {
  const { db, actor } = context;
  const own = [...new Set(actor.appointments.map((appointment) => appointment.unitId))];
  const lineage = new Set(actor.appointments.flatMap((appointment) => appointment.unitAncestors));
  const above = [...lineage].filter((id) => !own.includes(id));
  const offset = (Math.max(1, page) - 1) * perPage;
  const found = await listPlansInSight(db, { at: own, above }, today(context.clock), {
    offset,
    limit: perPage + 1,
  });
  return {
    plans: found.slice(0, perPage).map((plan) => ({
      ...plan,
      from: own.includes(plan.unitId) ? "own" : lineage.has(plan.unitId) ? "above" : "below",
    })),
    nextPage: found.length > perPage ? Math.max(1, page) + 1 : null,
    may: {
      read: appointedUnits(context, mayManagePlans).length > 0,
      record: appointedUnits(context, mayRecordIssuedPlan).length > 0,
    },
  };
}

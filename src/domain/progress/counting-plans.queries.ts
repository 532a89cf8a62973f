import type { Plan } from "#domain/plans/plan.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { PlanSpan } from "./due-periods.ts";

/** The plans that are held against whole provinces: those of the nation and of provinces, not withdrawn. */
export async function listCountingPlans(
  db: Database | Transaction,
): Promise<(PlanSpan & { readonly id: string })[]> {
  const rows = await db
    .selectFrom("plans as plan")
    .innerJoin("unit_states as state", "state.unit_id", "plan.unit_id")
    .select([
      "plan.id",
      "plan.period_from as periodFrom",
      "plan.period_to as periodTo",
      "plan.phases",
      "plan.issued_on as issuedOn",
      "plan.cut_off as cutOff",
    ])
    .distinctOn("plan.id")
    .where("state.level", "in", ["nation", "province"])
    .where("plan.withdrawn_at", "is", null)
    .where("plan.amends_id", "is", null)
    .execute();
  return rows.map((row) => ({
    ...row,
    phases: row.phases as Plan["phases"],
    cutOff: row.cutOff as Plan["cutOff"],
  }));
}

import type { Plan } from "#domain/plans/plan.ts";
import { listPlansJudging } from "#domain/plans/plans.queries.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";

/**
 * The plans by which a unit and those below it are judged on a day: the unit's own last, and of several the
 * newest last. A plan without targets judges nobody.
 */
export async function listPlansWithTargets(
  db: Database | Transaction,
  unit: Pick<Unit, "ancestors">,
  day: string,
): Promise<Plan[]> {
  const plans = await listPlansJudging(db, unit, day);
  const depth = (plan: Plan) => unit.ancestors.indexOf(plan.unitId);
  const issued = (plan: Plan) => plan.issuedOn ?? "";
  return plans.sort(
    (a, b) => depth(a) - depth(b) || issued(a).localeCompare(issued(b)) || a.id.localeCompare(b.id),
  );
}

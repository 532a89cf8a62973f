import type { CommandContext, Context } from "#domain/context.ts";
import { listStatedDuties } from "#domain/plans/duties.queries.ts";
import { listLegalBases } from "#domain/plans/legal-bases.queries.ts";
import { listOccasions } from "#domain/plans/occasions.queries.ts";
import { listPassages } from "#domain/plans/passages.queries.ts";
import { maySeePlan } from "#domain/plans/plan.policy.ts";
import { findPlan } from "#domain/plans/plans.queries.ts";
import { listTargets } from "#domain/plans/targets.queries.ts";
import { listTasks } from "#domain/plans/tasks.queries.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { findUnit } from "#domain/units/units.queries.ts";
import type { Followed } from "./propose-parts.ts";

/**
 * A plan with what a draft may take over from it, as it is worded today.
 * @throws Problem not-found where there is none or it is out of sight
 */
export async function findFollowed(context: Context | CommandContext, planId: string): Promise<Followed> {
  const { db, actor } = context;
  const day = today(context.clock);
  const plan = await findPlan(db, planId, day);
  const unit = plan && (await findUnit(db, plan.unitId, day));
  if (!plan || !unit || !maySeePlan(actor, unit, plan))
    throw new Problem("not-found", "Không tìm thấy kế hoạch này.");
  const on = { on: day };
  return {
    plan,
    targets: await listTargets(db, [planId], on),
    tasks: await listTasks(db, [planId], on),
    occasions: await listOccasions(db, [planId], on),
    duties: await listStatedDuties(db, [planId], on),
    passages: await listPassages(db, planId),
    legalBases: await listLegalBases(db, planId),
  };
}

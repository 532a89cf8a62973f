import type { CommandContext } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import type { Plan } from "./plan.ts";
import { findPlan, lockPlan } from "./plans.queries.ts";

export interface LoadedPlan {
  readonly plan: Plan;
  readonly unit: Unit;
}

/**
 * What each command on a plan begins with: the plan, held for this transaction, and its unit.
 * @throws Problem not-found
 */
export async function loadPlan(context: CommandContext, planId: string): Promise<LoadedPlan> {
  const day = today(context.clock);
  await lockPlan(context.db, planId);
  const plan = await findPlan(context.db, planId, day);
  if (!plan) throw new Problem("not-found", "Không tìm thấy kế hoạch này.");
  return { plan, unit: await getUnit(context.db, plan.unitId, day) };
}

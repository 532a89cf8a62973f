import type { Context } from "#domain/context.ts";
import { findFile } from "#domain/files/files.queries.ts";
import type { StoredFile } from "#domain/files/file.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { findUnit, listUnits } from "#domain/units/units.queries.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listDuties } from "./duties.queries.ts";
import type { Duty } from "./duty.ts";
import { listOccasions } from "./occasions.queries.ts";
import type { PlanOccasion } from "./plan-occasion.ts";
import { mayManagePlans, maySeePlan, mayWithdrawPlan } from "./plan.policy.ts";
import type { Plan } from "./plan.ts";
import { findPlan } from "./plans.queries.ts";
import { listResponsibilities } from "./responsibilities.queries.ts";
import type { Responsibility } from "./responsibility.ts";
import type { Target } from "./target.ts";
import { listTargets } from "./targets.queries.ts";
import type { Task } from "./task.ts";
import { listTasks } from "./tasks.queries.ts";

export interface PlanInFull {
  readonly plan: Plan;
  readonly unit: Unit;
  readonly document: Pick<StoredFile, "id" | "name" | "bytes"> | null;
  readonly targets: readonly Target[];
  readonly tasks: readonly Task[];
  readonly occasions: readonly PlanOccasion[];
  readonly duties: readonly Duty[];
  readonly responsibilities: readonly Responsibility[];
  /** The units that targets name, to show them by name. */
  readonly unitsNamed: readonly Unit[];
  readonly may: { readonly manage: boolean; readonly withdraw: boolean };
}

/**
 * One plan with all that was confirmed of it, for who oversees its unit or is bound by it.
 * @throws Problem not-found where there is none or it is out of sight; a withdrawn one is seen from its unit up only
 */
export async function getPlan(context: Context, planId: string): Promise<PlanInFull> {
  const { db, actor } = context;
  const { plan, unit } = await getPlanInSight(context, planId);
  const [targets, tasks, occasions, duties, responsibilities] = await Promise.all([
    listTargets(db, [planId]),
    listTasks(db, [planId]),
    listOccasions(db, [planId]),
    listDuties(db, [planId]),
    listResponsibilities(db, [planId]),
  ]);
  const named = [...new Set(targets.flatMap((target) => target.subjectUnitIds))];
  return {
    plan,
    unit,
    document: plan.fileId === null ? null : await findFile(db, plan.fileId),
    targets,
    tasks,
    occasions,
    duties,
    responsibilities,
    unitsNamed: await listUnits(db, named, today(context.clock)),
    may: {
      manage: mayManagePlans(actor, unit),
      withdraw: plan.withdrawnAt === null && mayWithdrawPlan(actor, unit, plan),
    },
  };
}

async function getPlanInSight(context: Context, planId: string): Promise<{ plan: Plan; unit: Unit }> {
  const day = today(context.clock);
  const plan = await findPlan(context.db, planId, day);
  const unit = plan && (await findUnit(context.db, plan.unitId, day));
  if (!plan || !unit || !maySeePlan(context.actor, unit, plan))
    throw new Problem("not-found", "Không tìm thấy kế hoạch này.");
  return { plan, unit };
}

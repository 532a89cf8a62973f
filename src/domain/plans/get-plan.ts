import type { Context } from "#domain/context.ts";
import { findFile } from "#domain/files/files.queries.ts";
import type { StoredFile } from "#domain/files/file.ts";
import { seesUnit } from "#domain/people/actor.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { findUnit, listUnits } from "#domain/units/units.queries.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listDuties } from "./duties.queries.ts";
import type { Duty } from "./duty.ts";
import { listOccasions } from "./occasions.queries.ts";
import type { PlanOccasion } from "./plan-occasion.ts";
import { mayManagePlans, maySeePlan, mayWithdrawPlan } from "./plan.policy.ts";
import { listLegalBases } from "./legal-bases.queries.ts";
import { listPassages } from "./passages.queries.ts";
import type { PlanLegalBasis } from "./plan-legal-basis.ts";
import type { PlanPassage } from "./plan-passage.ts";
import { isWordingOn, type Plan } from "./plan.ts";
import { findPlan, listAmendments, listPlansFollowing } from "./plans.queries.ts";
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
  readonly passages: readonly PlanPassage[];
  readonly legalBases: readonly PlanLegalBasis[];
  /** Wordings of targets that an amendment ended, or that begin another day. */
  readonly otherWordings: readonly Target[];
  readonly related: RelatedPlans;
  /** The units that targets and responsibilities name, to show them by name. */
  readonly unitsNamed: readonly Unit[];
  readonly may: { readonly manage: boolean; readonly withdraw: boolean };
}

/** The plans around a plan, as far as the person may see them. */
export interface RelatedPlans {
  /** The one that it follows, and those that follow it. */
  readonly follows: Plan | null;
  readonly followers: readonly Plan[];
  /** For an amending document the plan that it changes; for a plan the documents that changed it. */
  readonly amends: Plan | null;
  readonly amendments: readonly Plan[];
}

/**
 * One plan with all that was confirmed of it, for who oversees its unit or is bound by it.
 * @throws Problem not-found where there is none or it is out of sight; a withdrawn one is seen from its unit up only
 */
export async function getPlan(context: Context, planId: string): Promise<PlanInFull> {
  const { db, actor } = context;
  const { plan, unit } = await getPlanInSight(context, planId);
  const day = today(context.clock);
  const [ids, on] = [[planId], { on: day }] as const;
  const [wordings, tasks, occasions, duties, responsibilities, passages, legalBases] = await Promise.all([
    listTargets(db, ids, "all"),
    listTasks(db, ids, on),
    listOccasions(db, ids, on),
    listDuties(db, ids, on),
    listResponsibilities(db, ids, on),
    listPassages(db, planId),
    listLegalBases(db, planId),
  ]);
  const targets = wordings.filter((target) => isWordingOn(target, day));
  const named = new Set([
    ...targets.flatMap((target) => [...target.subjectUnitIds, ...target.ownerUnitIds]),
    ...targets.flatMap((target) => target.placeId ?? []),
    ...responsibilities.flatMap((one) => one.unitIds),
  ]);
  return {
    plan,
    unit,
    document: plan.fileId === null ? null : await findFile(db, plan.fileId),
    targets,
    tasks,
    occasions,
    duties,
    responsibilities,
    passages,
    legalBases,
    otherWordings: wordings.filter((target) => !isWordingOn(target, day)),
    related: await relatedTo(context, plan, unit, day),
    unitsNamed: await listUnits(db, [...named], day),
    may: {
      manage: plan.amendsId === null && mayManagePlans(actor, unit),
      withdraw: plan.withdrawnAt === null && plan.amendsId === null && mayWithdrawPlan(actor, unit, plan),
    },
  };
}

/** Who follows it is for those to know who oversee its unit. */
async function relatedTo({ db, actor }: Context, plan: Plan, unit: Unit, day: string): Promise<RelatedPlans> {
  const [follows, amends, followers, amendments] = await Promise.all([
    plan.followsId === null ? null : findPlan(db, plan.followsId, day),
    plan.amendsId === null ? null : findPlan(db, plan.amendsId, day),
    seesUnit(actor, unit) ? listPlansFollowing(db, plan.id, day) : [],
    listAmendments(db, plan.id, day),
  ]);
  return { follows, amends, followers, amendments };
}

async function getPlanInSight(context: Context, planId: string): Promise<{ plan: Plan; unit: Unit }> {
  const day = today(context.clock);
  const plan = await findPlan(context.db, planId, day);
  const unit = plan && (await findUnit(context.db, plan.unitId, day));
  if (!plan || !unit || !maySeePlan(context.actor, unit, plan))
    throw new Problem("not-found", "Không tìm thấy kế hoạch này.");
  return { plan, unit };
}

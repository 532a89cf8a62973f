import type { Context } from "#domain/context.ts";
import { seesUnit } from "#domain/people/actor.ts";
import { listDuties } from "#domain/plans/duties.queries.ts";
import { maySeePlan } from "#domain/plans/plan.policy.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { findPlan, listPlansFollowing } from "#domain/plans/plans.queries.ts";
import type { Target } from "#domain/plans/target.ts";
import { listTargets } from "#domain/plans/targets.queries.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { findUnit, listChildren } from "#domain/units/units.queries.ts";
import { workingCalendar } from "#lib/calendar/working-days.ts";
import { coverageRows, summarise, type CoverageRow, type CoverageSummary } from "./coverage.ts";
import { sumChecks, type SumCheck } from "./sum-check.ts";
import { planDueDay, unitsToFollow } from "./units-to-follow.ts";

export interface PlanCoverage {
  readonly plan: Plan;
  readonly unit: Unit;
  readonly targets: readonly Target[];
  /** The last day to send one's plan; null where the plan sets none. */
  readonly due: string | null;
  readonly rows: readonly CoverageRow[];
  readonly summary: CoverageSummary;
  readonly sums: readonly SumCheck[];
  /** Plans that follow from units that did not have to: further down, or of other kinds. */
  readonly others: readonly Plan[];
}

/**
 * How the units below carry a plan on, for who oversees its unit.
 * @throws Problem not-found where there is none or it is out of sight
 */
export async function getCoverage(context: Context, planId: string): Promise<PlanCoverage> {
  const { db, actor, lists } = context;
  const day = today(context.clock);
  const plan = await findPlan(db, planId, day);
  const unit = plan && (await findUnit(db, plan.unitId, day));
  if (!plan || !unit || !maySeePlan(actor, unit, plan) || !seesUnit(actor, unit))
    throw new Problem("not-found", "Không tìm thấy kế hoạch này.");
  const [targets, duties, children, following] = await Promise.all([
    listTargets(db, [planId], { on: day }),
    listDuties(db, [planId], { on: day }),
    listChildren(db, unit.id, day),
    listPlansFollowing(db, planId, day),
  ]);
  const asked = await listTargets(
    db,
    following.map(({ id }) => id),
    { on: day },
  );
  const byPlan = Map.groupBy(asked, (target) => target.planId);
  const units = unitsToFollow(children, { duties, targets }, lists);
  const wanted = new Set(units.map(({ id }) => id));
  const plans = following.map((one) => ({ ...one, targets: byPlan.get(one.id) ?? [] }));
  const due = planDueDay(duties, plan.issuedOn, day, workingCalendar(lists.holidays));
  const own = plans.filter(({ unitId }) => wanted.has(unitId));
  const rows = coverageRows({ targets, units, plans: own, due, today: day }, lists);
  return {
    plan,
    unit,
    targets,
    due,
    rows,
    summary: summarise(rows, targets),
    sums: sumChecks(targets, plans),
    others: following.filter(({ unitId }) => !wanted.has(unitId)),
  };
}

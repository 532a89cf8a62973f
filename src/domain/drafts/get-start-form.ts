import type { Context } from "#domain/context.ts";
import { listFollowablePlans } from "#domain/plans/followable-plans.ts";
import { appointedUnits } from "#domain/plans/appointed-units.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { listPlansOf } from "#domain/plans/plans.queries.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { concerns } from "./adapt-target.ts";
import { mayWriteDrafts } from "./draft.policy.ts";
import { findFollowed } from "./find-followed.ts";
import type { Followed } from "./propose-parts.ts";

export interface StartForm {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly unitId: string;
  /** Plans of the units above, the nearest first; then the unit's own. */
  readonly plans: readonly Plan[];
  readonly ownPlanIds: readonly string[];
  /** The plan chosen to be carried on, with what may be taken over. */
  readonly followed: Followed | null;
  /** Its targets that have to do with the unit or those below it: ticked at first. */
  readonly concerningIds: readonly string[];
  /** Whether units below it report to it. */
  readonly hasDuties: boolean;
}

/**
 * What the page needs to begin a draft: for whom, after which plan, and what of it.
 * @throws Problem not-allowed for who writes for no unit; not-found for a plan or unit out of sight
 */
export async function getStartForm(
  context: Context,
  asked: { readonly unitId: string | null; readonly planId: string | null },
): Promise<StartForm> {
  const { db } = context;
  const day = today(context.clock);
  const units = appointedUnits(context, mayWriteDrafts);
  const unit = units.find(({ id }) => id === asked.unitId) ?? units[0];
  if (!unit) throw new Problem("not-allowed");
  const placed = await getUnit(db, unit.id, day);
  const year = Number(day.slice(0, 4));
  const own = (await listPlansOf(db, [unit.id], day)).filter(({ purpose }) => purpose === "programme");
  const above = await listFollowablePlans(db, placed, day);
  const followed = asked.planId === null ? null : await findFollowed(context, asked.planId);
  return {
    units,
    unitId: unit.id,
    plans: [...above, ...own].filter(({ periodTo }) => periodTo >= year),
    ownPlanIds: own.map(({ id }) => id),
    followed,
    hasDuties: placed.level !== "leaf",
    concerningIds: (followed?.targets ?? [])
      .filter((target) => concerns(target, placed, context.lists))
      .map(({ id }) => id),
  };
}

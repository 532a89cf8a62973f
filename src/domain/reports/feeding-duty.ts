import type { IsoDate } from "#lib/calendar/dates.ts";
import { listDuties } from "#domain/plans/duties.queries.ts";
import type { Duty } from "#domain/plans/duty.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { listPlansOf } from "#domain/plans/plans.queries.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";

/** The duty by which those below a unit report to it. */
export interface FeedingDuty {
  readonly duty: Duty;
  readonly plan: Plan;
}

/**
 * Which reports feed a report: those that answer the same duty, where the unit's own plan states it; for a report that
 * goes up to the unit of a plan above, those that answer the duty of the unit's own plan which carries that one on. So
 * a commune collects once, for itself and for its province. null where nobody below reports.
 */
export async function findFeedingDuty(
  db: Database | Transaction,
  { duty, plan, unit }: FeedingDuty & { readonly unit: Pick<Unit, "id" | "level"> },
  day: IsoDate,
): Promise<FeedingDuty | null> {
  // Nobody reports to a unit at the very bottom.
  if (unit.level === "leaf") return null;
  if (plan.unitId === unit.id) return { duty, plan };
  const own = (await listPlansOf(db, [unit.id], day)).filter(({ followsId }) => followsId === plan.id);
  const duties = await listDuties(
    db,
    own.map(({ id }) => id),
    { on: day },
  );
  const alike = duties.filter(({ kind, every }) => kind === duty.kind && every === duty.every);
  const found = duties.find(({ followsId }) => followsId === duty.id) ?? alike[0];
  const ofPlan = own.find(({ id }) => id === found?.planId);
  return found && ofPlan ? { duty: found, plan: ofPlan } : null;
}

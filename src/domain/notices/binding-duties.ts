import { addDays, partsOf, type IsoDate } from "#lib/calendar/dates.ts";
import type { Dependencies } from "#domain/context.ts";
import { listDuties } from "#domain/plans/duties.queries.ts";
import type { Duty } from "#domain/plans/duty.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { listPlansOf } from "#domain/plans/plans.queries.ts";
import type { Wordings } from "#domain/plans/wordings.queries.ts";
import { isAnytime, roleInDuty } from "#domain/reports/duty-role.ts";
import type { Unit } from "#domain/units/unit.ts";

/** A duty that asks a report of a unit, or asks it to gather those of the units below. */
export interface BindingDuty {
  readonly duty: Duty;
  readonly plan: Plan;
  readonly role: "sends" | "consolidates";
}

type Reading = Pick<Dependencies, "db" | "lists">;

/** Plans that hold within so many days before and after a day; the last report of one that ended is still owed. */
export interface Reach {
  readonly asOf: IsoDate;
  readonly ahead: number;
  readonly wordings: Wordings;
}

const back = 366;

/** What binds each of many units, with two queries for all of them. */
export async function listBindingDuties(
  { db, lists }: Reading,
  units: readonly Unit[],
  { asOf, ahead, wordings }: Reach,
): Promise<ReadonlyMap<string, readonly BindingDuty[]>> {
  const [first, last] = [partsOf(addDays(asOf, -back)).year, partsOf(addDays(asOf, ahead)).year];
  const above = [...new Set(units.flatMap(({ ancestors }) => ancestors))];
  const plans = (await listPlansOf(db, above, asOf)).filter(
    ({ periodFrom, periodTo }) => periodFrom <= last && first <= periodTo,
  );
  const duties = await listDuties(
    db,
    plans.map(({ id }) => id),
    wordings,
  );
  const dutiesOf = Map.groupBy(duties, ({ planId }) => planId);
  const plansOf = Map.groupBy(plans, ({ unitId }) => unitId);
  return new Map(
    units.map((unit) => {
      const own = unit.ancestors.flatMap((id) => plansOf.get(id) ?? []);
      const binding = own.flatMap((plan) =>
        (dutiesOf.get(plan.id) ?? []).flatMap((duty): BindingDuty[] => {
          const asks = duty.kind !== "plan" && duty.withdrawnAt === null && !isAnytime(duty);
          const role = asks ? roleInDuty(duty, plan, unit, lists) : null;
          return role === null ? [] : [{ duty, plan, role }];
        }),
      );
      return [unit.id, binding];
    }),
  );
}

import { addDays, type IsoDate } from "#lib/calendar/dates.ts";
import type { Period } from "#lib/calendar/periods.ts";
import { workingCalendar } from "#lib/calendar/working-days.ts";
import type { Dependencies } from "#domain/context.ts";
import { kindsOf } from "#domain/lists/lists.ts";
import { belowKey } from "#domain/plans/obligation-key.ts";
import { listAskedReports } from "#domain/reports/asked-reports.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import {
  countMissing,
  listWaiting,
  type AskedOfMany,
  type Missing,
  type Waiting,
} from "./awaited.queries.ts";
import { listBindingDuties } from "./binding-duties.ts";
import { dutyIdsOf } from "./duty-ids.ts";

/** A report whose day has passed, and that some of the units below have not sent; one line for all of them. */
export interface LateBelow extends Missing {
  readonly unitId: string;
  readonly title: string;
  readonly period: Period;
  readonly due: IsoDate;
}

export interface Awaited {
  readonly late: readonly LateBelow[];
  readonly waiting: readonly Waiting[];
}

/** What each of these units awaits from those below, by the duties of its own plans; a handful of queries for all. */
export async function awaitedBy(
  dependencies: Pick<Dependencies, "db" | "lists">,
  unitIds: readonly string[],
  asOf: IsoDate,
): Promise<ReadonlyMap<string, Awaited>> {
  const { db, lists } = dependencies;
  const units = await listUnits(db, unitIds, asOf);
  const binding = await listBindingDuties(dependencies, units, {
    asOf,
    ahead: 0,
    wordings: { on: asOf },
  });
  const calendar = workingCalendar(lists.holidays);
  const passed = units.flatMap((unit) =>
    (binding.get(unit.id) ?? [])
      .filter(({ role }) => role === "consolidates")
      .flatMap(({ duty, plan }) =>
        listAskedReports(duty, plan, asOf, calendar).flatMap(({ period, due }) =>
          due === null || due > addDays(asOf, -1) ? [] : [{ unit, duty, period, due }],
        ),
      ),
  );
  const asked = passed.map(({ unit, duty, period }): AskedOfMany => ({
    key: belowKey(duty, unit.id, period.id),
    dutyIds: dutyIdsOf(duty),
    unitId: unit.id,
    kinds: duty.senderKinds.length === 0 ? [] : kindsOf(lists, duty.senderKinds),
    named: duty.senderUnitIds,
    period: period.id,
  }));
  const counts = new Map((await countMissing(db, asked, asOf)).map((each) => [each.key, each]));
  const late = passed.flatMap(({ unit, duty, period, due }): LateBelow[] => {
    const count = counts.get(belowKey(duty, unit.id, period.id));
    if (!count || count.missing === 0) return [];
    return [{ ...count, unitId: unit.id, title: duty.title, period, due }];
  });
  const waiting = await listWaiting(db, unitIds);
  return new Map(
    units.map(({ id }) => [
      id,
      {
        late: late.filter(({ unitId }) => unitId === id),
        waiting: waiting.filter(({ unitId }) => unitId === id),
      },
    ]),
  );
}

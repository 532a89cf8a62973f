import { addDays, type IsoDate } from "#lib/calendar/dates.ts";
import type { Period } from "#lib/calendar/periods.ts";
import { workingCalendar } from "#lib/calendar/working-days.ts";
import type { Dependencies } from "#domain/context.ts";
import { kindsOf, type Lists } from "#domain/lists/lists.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { belowKey } from "#domain/plans/obligation-key.ts";
import { listAskedReports, type AskedReport } from "#domain/reports/asked-reports.ts";
import { supplementRound } from "#domain/reports/asked-supplement.ts";
import type { ReportPart } from "#domain/reports/report-part.ts";
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

/** A report or supplement whose day has passed, and that some of the units below have not sent; one line for all of them. */
export interface LateBelow extends Missing {
  readonly unitId: string;
  readonly title: string;
  readonly part: ReportPart;
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
        listAskedReports(duty, plan, asOf, calendar)
          .flatMap((asked) => withSupplement(duty, asked, lists.occasions))
          .flatMap(({ due, ...round }) =>
            due === null || due > addDays(asOf, -1) ? [] : [{ ...round, unit, duty, due }],
          ),
      ),
  );
  const asked = passed.map(({ unit, duty, period, part, stopsBefore }): AskedOfMany => ({
    key: belowKey(duty, unit.id, period.id, part),
    dutyIds: dutyIdsOf(duty),
    unitId: unit.id,
    kinds: duty.senderKinds.length === 0 ? [] : kindsOf(lists, duty.senderKinds),
    named: duty.senderUnitIds,
    period: period.id,
    part,
    stopsBefore,
  }));
  const counts = new Map((await countMissing(db, asked, asOf)).map((each) => [each.key, each]));
  const late = passed.flatMap(({ unit, duty, period, part, due }): LateBelow[] => {
    const count = counts.get(belowKey(duty, unit.id, period.id, part));
    if (!count || count.missing === 0) return [];
    return [{ ...count, unitId: unit.id, title: duty.title, part, period, due }];
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

type AskedPart = AskedReport & Pick<AskedOfMany, "part" | "stopsBefore">;

/** What was asked of many, and the supplement that the duty wants of those whose report stopped short of it. */
function withSupplement(duty: Duty, asked: AskedReport, occasions: Lists["occasions"]): AskedPart[] {
  const main: AskedPart = { ...asked, part: "main", stopsBefore: null };
  const round = supplementRound(duty, asked.period, occasions);
  if (round === null) return [main];
  const { period, due, monthEnds } = round;
  return [main, { period, due, part: "supplement", stopsBefore: monthEnds }];
}

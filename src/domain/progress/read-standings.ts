import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Period } from "#lib/calendar/periods.ts";
import type { Context } from "#domain/context.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { listTargets } from "#domain/plans/targets.queries.ts";
import { today } from "#domain/today.ts";
import { lineageAfter } from "#domain/units/lineage.queries.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listUnitSpans } from "./bound-units.queries.ts";
import type { UnitSpan } from "./bound-units.ts";
import { changeSpans } from "./change.ts";
import { cutOffDay, listDuePeriods, periodUnder } from "./due-periods.ts";
import type { MapOf } from "./carry-to-today.ts";
import { listLedgerRows, listLedgerRowsOf } from "./ledger-sums.queries.ts";
import { sumUpwards, type DaySpan, type LedgerSums } from "./ledger-sums.ts";
import { reckonTarget, type TargetStanding } from "./reckon-target.ts";
import { daysOf } from "./unit-standings.ts";
import { listPredecessors } from "./units-of-today.queries.ts";
import { carryRows, spreadDoubt } from "./units-of-today.ts";

export interface Standings {
  readonly top: Unit;
  readonly shown: Period;
  readonly asOf: IsoDate;
  /** The last day whose records are in the figures. */
  readonly cutOff: IsoDate;
  /** By plan, and then in the plan's order. */
  readonly targets: readonly TargetStanding[];
  readonly units: readonly UnitSpan[];
  readonly sums: LedgerSums;
}

export interface StandingsQuestion {
  readonly plans: readonly Plan[];
  readonly top: Unit;
  readonly shown: Period;
  readonly mapOf?: MapOf | undefined;
  /** Units left out with all below them, where they speak for themselves; of the map as it was then. */
  readonly without?: readonly string[] | undefined;
}

/**
 * The standings of every target of these plans, for the units at and below one, in a period: three questions
 * to the database, then rules. Says nothing of who may see it: the reads that stand on it do.
 */
export async function readStandings(
  { db, clock, lists }: Pick<Context, "db" | "clock" | "lists">,
  { plans, top, shown, mapOf = "then", without = [] }: StandingsQuestion,
): Promise<Standings> {
  const asOf = today(clock);
  const byPlan = Map.groupBy(
    await listTargets(
      db,
      plans.map(({ id }) => id),
      // A period that ended before an amendment is held against the wording of its time.
      "all",
    ),
    ({ planId }) => planId,
  );
  const pairs = plans.flatMap((plan) => (byPlan.get(plan.id) ?? []).map((target) => ({ plan, target })));
  const spans = distinctSpans(
    pairs.flatMap(({ plan, target }) =>
      listDuePeriods(target, plan, shown, asOf).judged.flatMap((due) => {
        const change = changeSpans(target, due);
        return change ? [daysOf(due), change.base, change.now] : [daysOf(due)];
      }),
    ),
  );
  const [plan] = plans;
  const cutOff = cutOffDay(plans.length === 1 && plan ? periodUnder(plan, shown) : shown, asOf);
  const from = spans.reduce((first, span) => (span.from < first ? span.from : first), shown.from);
  const to = cutOff < from ? from : cutOff;
  const { units, sums } =
    pairs.length === 0
      ? { units: [], sums: sumUpwards([], []) }
      : mapOf === "now"
        ? await readAsOfToday(db, top.id, spans, from, asOf)
        : await readAsThen(db, top.id, spans, { from, to }, without);
  const targets = pairs.map((pair) => reckonTarget({ ...pair, shown, asOf, top, units, sums, lists }));
  return { top, shown, asOf, cutOff, targets, units, sums };
}

type UnitsAndSums = Pick<Standings, "units" | "sums">;

async function readAsThen(
  db: Context["db"],
  top: string,
  spans: readonly DaySpan[],
  { from, to }: DaySpan,
  without: readonly string[],
): Promise<UnitsAndSums> {
  const units = await listUnitSpans(db, top, from, to, without);
  return { units, sums: sumUpwards(await listLedgerRows(db, top, spans, without), units) };
}

/** Today's units, as if they had always been, with what they and all that became them did. */
async function readAsOfToday(
  db: Context["db"],
  top: string,
  spans: readonly DaySpan[],
  from: IsoDate,
  asOf: IsoDate,
): Promise<UnitsAndSums> {
  const present = await listUnitSpans(db, top, asOf, asOf);
  const units = present.map((unit) => ({ ...unit, validFrom: from, validTo: null }));
  const ids = await listPredecessors(
    db,
    units.map(({ id }) => id),
  );
  const [rows, lineage] = [await listLedgerRowsOf(db, ids, spans), await lineageAfter(db, ids)];
  const carried = carryRows(rows, lineage, asOf);
  const doubtful = spreadDoubt(carried.doubtful, units);
  const own = new Set(units.map(({ id }) => id));
  // A part of what was divided may lie elsewhere: that is not of this unit.
  const sums = sumUpwards(
    carried.rows.filter(({ unitId }) => own.has(unitId)),
    units,
  );
  return { units, sums: { ...sums, isComparable: (unitId) => !doubtful.has(unitId) } };
}

function distinctSpans(spans: readonly DaySpan[]): DaySpan[] {
  return [...new Map(spans.map((span) => [`${span.from} ${span.to}`, span])).values()];
}

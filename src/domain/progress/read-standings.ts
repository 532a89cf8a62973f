import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Period } from "#lib/calendar/periods.ts";
import type { Context } from "#domain/context.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { listTargets } from "#domain/plans/targets.queries.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listUnitSpans } from "./bound-units.queries.ts";
import type { UnitSpan } from "./bound-units.ts";
import { cutOffDay, listDuePeriods } from "./due-periods.ts";
import { listLedgerRows } from "./ledger-sums.queries.ts";
import { sumUpwards, type DaySpan, type LedgerSums } from "./ledger-sums.ts";
import { reckonTarget, type TargetStanding } from "./reckon-target.ts";
import { daysOf } from "./unit-standings.ts";

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

/**
 * The standings of every target of these plans, for the units at and below one, in a period: three questions
 * to the database, then rules. Says nothing of who may see it: the reads that stand on it do.
 */
export async function readStandings(
  { db, clock, lists }: Pick<Context, "db" | "clock" | "lists">,
  { plans, top, shown }: { readonly plans: readonly Plan[]; readonly top: Unit; readonly shown: Period },
): Promise<Standings> {
  const asOf = today(clock);
  const byPlan = Map.groupBy(
    await listTargets(
      db,
      plans.map(({ id }) => id),
    ),
    ({ planId }) => planId,
  );
  const pairs = plans.flatMap((plan) => (byPlan.get(plan.id) ?? []).map((target) => ({ plan, target })));
  const due = pairs.flatMap(({ plan, target }) => listDuePeriods(target, plan, shown, asOf).judged);
  const spans = distinctSpans(due.map(daysOf));
  const cutOff = cutOffDay(shown, asOf);
  const from = spans.reduce((first, span) => (span.from < first ? span.from : first), shown.from);
  const units = await listUnitSpans(db, top.id, from, cutOff < from ? from : cutOff);
  const sums = sumUpwards(await listLedgerRows(db, top.id, spans), units);
  const targets = pairs.map((pair) => reckonTarget({ ...pair, shown, asOf, top, units, sums, lists }));
  return { top, shown, asOf, cutOff, targets, units, sums };
}

function distinctSpans(spans: readonly DaySpan[]): DaySpan[] {
  return [...new Map(spans.map((span) => [`${span.from} ${span.to}`, span])).values()];
}

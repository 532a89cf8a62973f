import { addDays, type IsoDate } from "#lib/calendar/dates.ts";
import { listPeriods, periodOf, type Period } from "#lib/calendar/periods.ts";
import type { Context } from "#domain/context.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { amountUnitNames } from "#domain/lists/amount-units.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { BoardData, BoardFigure, BoardTarget } from "./board.ts";
import { headline, listChanges, type BoardChange } from "./board-changes.ts";
import { hasPlaces, readBoard } from "./get-board.ts";
import { getScoreboard } from "./get-scoreboard.ts";
import { countPeopleReached, type PeopleReached } from "./people-reached.ts";
import type { BoardCell, BoardColumn } from "./scoreboard.ts";
import { listTalks, type Talk } from "./talks.ts";
import { trendOf, type TrendPoint } from "./trend.ts";

/** What a leader reads in two minutes, on one sheet of paper. */
export interface OneSheet {
  readonly unit: Unit;
  /** null where no plan with targets binds the unit; everything else is empty then. */
  readonly plan: Plan | null;
  readonly shown: Period;
  readonly cutOff: IsoDate;
  /** "đạt 3 trong 8 chỉ tiêu; 2 chậm" */
  readonly headline: string;
  readonly targets: readonly SheetTarget[];
  /** How many rows are late with something, and the first of them. */
  readonly talks: { readonly all: number; readonly first: readonly Talk[] };
  readonly people: PeopleReached | null;
  /** Since the day named, whose records are the last in the older figures; null where nothing can be compared. */
  readonly changes: { readonly since: IsoDate; readonly list: readonly BoardChange[] } | null;
}

export interface SheetTarget extends BoardColumn {
  readonly cell: BoardCell | null;
  /** One a quarter of the year shown. */
  readonly trend: readonly TrendPoint[];
}

const talksShown = 5;

/** @throws Problem not-found for a unit out of sight, or a plan that does not bind it. */
export async function getOneSheet(
  context: Context,
  question: { readonly unitId?: string | null; readonly planId?: string | null },
): Promise<OneSheet> {
  const board = await getScoreboard(context, question);
  const { top: unit, plan, shown, cutOff, asOf } = board;
  const empty = { headline: "", targets: [], talks: { all: 0, first: [] }, people: null, changes: null };
  if (plan === null) return { unit, plan, shown, cutOff, ...empty };
  const data = await readBoard(context, unit, { planId: plan.id });
  const figures = wholeOf(data, unit);
  const targets = board.columns.map((column, at): SheetTarget => {
    const found = data.targets.findIndex(({ id }) => id === column.targetId);
    const [target, figure] = [data.targets[found], figures[found] ?? null];
    const cell = board.whole[at] ?? board.rows.find(({ unitId }) => unitId === unit.id)?.cells[at] ?? null;
    const isOwn = board.whole.length === 0;
    const points = target ? trendOf(target, [{ quarters: data.quarters, figure }], isOwn).points : [];
    return { ...column, cell, trend: points };
  });
  const talks = listTalks(board.late);
  return {
    unit,
    plan,
    shown,
    cutOff,
    headline: headline(targets.map(({ cell }) => cell?.standing ?? null)),
    targets,
    talks: { all: talks.length, first: talks.slice(0, talksShown) },
    people: await countPeopleReached(context, unit, { from: shown.from, to: cutOff }),
    changes: await findChanges(context, unit, plan, data, asOf),
  };
}

/**
 * Since the end of last month; of the nation and provinces since the end of last quarter, because their totals are
 * kept by quarter. In January there is nothing of the same year to compare with.
 */
async function findChanges(
  context: Context,
  unit: Unit,
  plan: Plan,
  now: BoardData,
  asOf: IsoDate,
): Promise<OneSheet["changes"]> {
  const kind = hasPlaces(unit) ? "quarter" : "month";
  const since = addDays(listPeriods(kind, asOf, asOf)[0]?.from ?? asOf, -1);
  if (since < now.period.from) return null;
  const before = hasPlaces(unit)
    ? wholeOf(now, unit).map((figure) => figure?.trend.at(-2) ?? null)
    : wholeOf(await readBoard(onDay(context, since), unit, { planId: plan.id }), unit);
  const targets = now.targets.map((target) => ({ ...target, unit: amountUnitNames[target.amountUnit] }));
  // Of what is asked anew each quarter, one quarter says nothing of the other.
  const runsOn = ({ per }: BoardTarget) =>
    per === null || periodOf(per, since)?.id === periodOf(per, asOf)?.id;
  const current = hasPlaces(unit)
    ? wholeOf(now, unit).map((figure) => figure?.trend.at(-1) ?? null)
    : wholeOf(now, unit);
  const then = before.map((figure, at) => {
    const target = now.targets[at];
    return target && runsOn(target) ? figure : null;
  });
  return { since, list: listChanges(targets, then, current) };
}

/** All together; of a unit that nobody stands below, its own figures. */
function wholeOf(
  { whole, rows, rowsAre }: BoardData,
  unit: Pick<Unit, "id">,
): readonly (BoardFigure | null)[] {
  const [only] = rows;
  return rowsAre === "units" && rows.length === 1 && only?.id === unit.id ? only.figures : whole;
}

/** As it was known of that day: what was held until then, by today's records. */
function onDay(context: Context, day: IsoDate): Context {
  return { ...context, clock: () => new Date(`${day}T05:00:00Z`) };
}

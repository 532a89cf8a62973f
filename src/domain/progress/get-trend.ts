import type { Context } from "#domain/context.ts";
import { id } from "#domain/inputs.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { today } from "#domain/today.ts";
import { getUnitInSight } from "#domain/units/get-unit-in-sight.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getPeriod } from "#lib/calendar/periods.ts";
import type { BoardData, BoardTarget } from "./board.ts";
import { cutOffDay, periodUnder } from "./due-periods.ts";
import { hasPlaces, readBoard } from "./get-board.ts";
import { getForecast } from "./get-forecast.ts";
import { shownPeriod } from "./period-choices.ts";
import { listPlansWithTargets } from "./plans-with-targets.ts";
import { trendOf, untilText, type Trend, type TrendForecast } from "./trend.ts";

export interface FigureTrend extends Trend {
  readonly target: BoardTarget;
  readonly unit: Pick<Unit, "id" | "name">;
  readonly plan: Pick<Plan, "id" | "title">;
  /** The year shown, as lib/calendar names it; the year before comes with it where the plan was there. */
  readonly year: string;
}

/**
 * The quarters of a target for a place or unit, with the forecast while the year runs. null where its plan does not
 * bind the unit (it is looked at from above), or no quarter has a figure.
 * @throws Problem not-found for a unit out of sight
 */
export async function getTrend(
  context: Context,
  question: { readonly targetId: string; readonly unitId: string; readonly period?: string | null },
): Promise<FigureTrend | null> {
  const asOf = today(context.clock);
  const unit = await getUnitInSight(context, question.unitId);
  if (!id.safeParse(question.targetId).success) return null;
  const year = Number(shownPeriod(question.period, asOf).to.slice(0, 4));
  const shown = getPeriod(String(year));
  const plans = await listPlansWithTargets(context.db, unit, cutOffDay(shown, asOf));
  for (const plan of plans) {
    const read = (of: number) => readBoard(context, unit, { planId: plan.id, period: String(of) });
    // oxlint-disable-next-line no-await-in-loop -- the first that has the target ends it
    const board = await read(year);
    const target = board.targets.find((each) => each.id === question.targetId);
    if (!target) continue;
    const own = isOwn(board, unit, target.id);
    // oxlint-disable-next-line no-await-in-loop
    const boards = plan.periodFrom < year ? [await read(year - 1), board] : [board];
    const found = trendOf(
      target,
      boards.map((each) => ({ quarters: each.quarters, figure: figureOf(each, unit, target.id, own) })),
      own,
    );
    if (found.points.every(({ value }) => value === null)) return null;
    const runs = periodUnder(plan, shown).to > asOf;
    // oxlint-disable-next-line no-await-in-loop
    const forecast = runs ? await forecastOf(context, unit, board, target, own) : null;
    return { ...found, forecast, target, unit, plan, year: String(year) };
  }
  return null;
}

/** The unit itself must, and nobody below it. */
function isOwn(board: BoardData, unit: Pick<Unit, "id">, targetId: string): boolean {
  const at = board.targets.findIndex(({ id: each }) => each === targetId);
  const bound = board.rows.filter(({ figures }) => figures[at]);
  return board.rowsAre === "units" && bound.length === 1 && bound[0]?.id === unit.id;
}

function figureOf(board: BoardData, unit: Pick<Unit, "id">, targetId: string, own: boolean) {
  const at = board.targets.findIndex(({ id: each }) => each === targetId);
  if (at < 0) return null;
  const row = own ? board.rows.find(({ id: each }) => each === unit.id)?.figures : board.whole;
  return row?.[at] ?? null;
}

/** Of one unit and of sums in its own unit; of units that are counted, put on the scale of the trend. */
async function forecastOf(
  context: Context,
  unit: Unit,
  board: BoardData,
  target: BoardTarget,
  own: boolean,
): Promise<TrendForecast | null> {
  const isAmount = own || target.basis === "total";
  if (!isAmount && !hasPlaces(unit)) return null;
  const made = await getForecast(context, { targetId: target.id, unitId: unit.id });
  // What is reached needs no forecast.
  if (!made || made.outlook === "reached") return null;
  const bound = figureOf(board, unit, target.id, own)?.bound ?? 0;
  const scale = (value: number) =>
    isAmount ? value : bound === 0 ? 0 : Math.round((value / bound) * 1000) / 10;
  return {
    name: made.name,
    until: untilText({ to: made.to }),
    low: scale(made.low),
    high: scale(made.high),
    sentences: made.sentences,
  };
}

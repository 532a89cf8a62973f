import { listPeriods } from "#lib/calendar/periods.ts";
import type { Context, Dependencies } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { getUnitInSight } from "#domain/units/get-unit-in-sight.ts";
import type { Unit } from "#domain/units/unit.ts";
import { boardOfUnits } from "./board-of-units.ts";
import { boardOfPlaces, type BoardData } from "./board.ts";
import type { MapOf } from "./carry-to-today.ts";
import { cutOffDay } from "./due-periods.ts";
import { shownPeriod } from "./period-choices.ts";
import { listPlansWithTargets } from "./plans-with-targets.ts";
import { readPlaceStandings } from "./read-place-standings.ts";
import { readStandings } from "./read-standings.ts";

export interface BoardQuestion {
  /** A place or a unit; without it the one the person acts for first. */
  readonly placeId?: string | null;
  /** Without it, the plan nearest above: the unit's own before that of the province. */
  readonly planId?: string | null;
  /** As lib/calendar names periods; without it, or with none that can be shown, the present year. */
  readonly period?: string | null;
  /** As the map was in the period (so without it), or as of today's places. */
  readonly mapOf?: MapOf | undefined;
}

/** @throws Problem not-found for a unit out of sight, or a plan that does not bind it. */
export async function getBoard(context: Context, question: BoardQuestion): Promise<BoardData> {
  const top = await getUnitInSight(context, question.placeId);
  return readBoard(context, top, question);
}

/** The same for a unit that the asker has been found to see. */
export async function readBoard(
  context: Pick<Dependencies, "db" | "clock" | "lists">,
  top: Unit,
  { planId, period, mapOf }: BoardQuestion,
): Promise<BoardData> {
  const asOf = today(context.clock);
  const shown = shownPeriod(period, asOf);
  const plans = await listPlansWithTargets(context.db, top, cutOffDay(shown, asOf));
  const plan = planId ? plans.find(({ id }) => id === planId) : (plans.at(-1) ?? null);
  if (plan === undefined)
    throw new Problem("not-found", "Không tìm thấy kế hoạch này trong phạm vi của đơn vị.");
  if (plan !== null && hasPlaces(top))
    return boardOfPlaces(await readPlaceStandings(context, { top, plan, shown, mapOf }));
  const read = (of: typeof shown) =>
    readStandings(context, { plans: plan ? [plan] : [], top, shown: of, mapOf });
  const quarters = plan ? listPeriods("quarter", shown.from, cutOffDay(shown, asOf)) : [];
  const [standings, ...trend] = await Promise.all([read(shown), ...quarters.map(read)]);
  if (!standings) throw new Error("no standings");
  return boardOfUnits(standings, plan, trend);
}

/** The nation and a province are looked at by place, everything below them by unit. */
export function hasPlaces({ level }: Pick<Unit, "level">): boolean {
  return level === "nation" || level === "province";
}

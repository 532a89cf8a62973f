import type { Period } from "#lib/calendar/periods.ts";
import type { Context } from "#domain/context.ts";
import { kindsOf } from "#domain/lists/lists.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { MapOf } from "./carry-to-today.ts";
import { cutOffDay, periodUnder } from "./due-periods.ts";
import { listPeriodChoices, shownPeriod } from "./period-choices.ts";
import { listPlansWithTargets } from "./plans-with-targets.ts";
import { hasPlaces } from "./get-board.ts";
import { layOutPlaces } from "./place-scoreboard.ts";
import { readPlaceStandings } from "./read-place-standings.ts";
import { readStandings } from "./read-standings.ts";
import { layOutBoard, type Board } from "./scoreboard.ts";
import { getUnitInSight } from "#domain/units/get-unit-in-sight.ts";

export interface ScoreboardQuestion {
  /** The unit looked at, with all below it; without it the one the person acts for first. */
  readonly unitId?: string | null;
  /** Without it, the plan nearest above: the unit's own before that of the province. */
  readonly planId?: string | null;
  /** As lib/calendar names periods; without it, or with none that can be shown, the present year. */
  readonly period?: string | null;
  /** A kind of unit, or a group of kinds; without it all. */
  readonly kind?: string | null;
  /** As the map was in the period (so without it), or as of today's units. */
  readonly mapOf?: MapOf | undefined;
}

export interface Scoreboard extends Board {
  readonly top: Unit;
  /** null where no plan with targets binds the unit; the board is empty then. */
  readonly plan: Plan | null;
  readonly shown: Period;
  readonly asOf: string;
  /** The last day whose records are in the figures. */
  readonly cutOff: string;
  readonly choices: {
    readonly plans: readonly Plan[];
    readonly periods: readonly Period[];
  };
}

/** @throws Problem not-found for a unit out of sight, or a plan that does not bind it. */
export async function getScoreboard(context: Context, question: ScoreboardQuestion): Promise<Scoreboard> {
  const asOf = today(context.clock);
  const shown = shownPeriod(question.period, asOf);
  const top = await getUnitInSight(context, question.unitId);
  const plans = await listPlansWithTargets(context.db, top, cutOffDay(shown, asOf));
  const plan = question.planId ? plans.find(({ id }) => id === question.planId) : (plans.at(-1) ?? null);
  if (plan === undefined)
    throw new Problem("not-found", "Không tìm thấy kế hoạch này trong phạm vi của đơn vị.");
  const kinds = question.kind ? kindsOf(context.lists, [question.kind]) : null;
  const periods = listPeriodChoices(plan, asOf);
  if (plan && hasPlaces(top)) {
    const standings = await readPlaceStandings(context, { top, plan, shown, mapOf: question.mapOf });
    const { shown: ofPlan, cutOff } = standings;
    const board = layOutPlaces(standings, context.lists, kinds);
    return { ...board, top, plan, shown: ofPlan, asOf, cutOff, choices: { plans, periods } };
  }
  const standings = await readStandings(context, {
    plans: plan ? [plan] : [],
    top,
    shown,
    mapOf: question.mapOf,
  });
  const board = layOutBoard(standings, context.lists, kinds);
  return {
    ...board,
    top,
    plan,
    shown: plan ? periodUnder(plan, shown) : shown,
    asOf,
    cutOff: standings.cutOff,
    choices: { plans, periods },
  };
}

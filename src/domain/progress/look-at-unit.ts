import type { Context } from "#domain/context.ts";
import type { Plan } from "#domain/plans/plan.ts";
import type { Unit } from "#domain/units/unit.ts";
import { periodOf } from "#lib/calendar/periods.ts";
import { hasPlaces } from "./get-board.ts";
import { getScoreboard } from "./get-scoreboard.ts";
import { listLateUnits } from "./late-units.ts";
import { layOutOverview, overviewOf, type Overview } from "./overview.ts";
import { readStandings, type Standings } from "./read-standings.ts";
import { listTalks, type Talk } from "./talks.ts";

/** How a unit stands this year, as its to-dos need it. */
export interface Look {
  /** null for the nation and provinces, whose units are too many to go through one by one. */
  readonly standings: Standings | null;
  readonly talks: readonly Talk[];
  /** With so many of the gravest; null where nobody is bound. */
  readonly overview: ((gravest: number) => Overview) | null;
}

export function lookAt(context: Context, unit: Unit, plans: readonly Plan[], asOf: string): Promise<Look> {
  return hasPlaces(unit) ? lookAtPlaces(context, unit) : lookAtUnits(context, unit, plans, asOf);
}

async function lookAtUnits(
  context: Context,
  unit: Unit,
  plans: readonly Plan[],
  asOf: string,
): Promise<Look> {
  const standings = await readStandings(context, { plans, top: unit, shown: periodOf("year", asOf) });
  return {
    standings,
    talks: listTalks(listLateUnits(standings)),
    overview: hasUnits(standings) ? (gravest) => overviewOf(standings, gravest) : null,
  };
}

/** By place: who leads a province talks to communes, not to each of their villages. */
async function lookAtPlaces(context: Context, unit: Unit): Promise<Look> {
  const { plan, late, counts } = await getScoreboard(context, { unitId: unit.id });
  return {
    standings: null,
    talks: listTalks(late.filter(({ unitId }) => unitId !== unit.id)),
    overview: plan && ((gravest) => layOutOverview(unit, counts, late, gravest)),
  };
}

function hasUnits({ targets }: Standings): boolean {
  return targets.some(({ units }) => units.length > 0);
}

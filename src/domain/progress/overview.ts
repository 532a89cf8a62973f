import { listLateUnits, type LateUnit } from "./late-units.ts";
import type { Standings } from "./read-standings.ts";
import { standings as allStandings, type Standing } from "./standing.ts";
import { listTalks, type Talk } from "./talks.ts";

/** Two minutes for a leader: how many stand where, and the gravest. */
export interface Overview {
  readonly unit: { readonly id: string; readonly name: string };
  /** Each unit or place with each of its targets, by standing. */
  readonly counts: Readonly<Record<Standing, number>>;
  readonly total: number;
  /** The gravest, at most so many as were asked for. */
  readonly gravest: readonly Talk[];
}

export function overviewOf(standings: Pick<Standings, "targets" | "top">, gravest: number): Overview {
  const judged = standings.targets.flatMap(({ units }) =>
    units.flatMap(({ judgement }) => judgement?.standing ?? []),
  );
  const count = (standing: Standing) => judged.filter((value) => value === standing).length;
  return layOutOverview(
    standings.top,
    Object.fromEntries(allStandings.map((value) => [value, count(value)])) as Record<Standing, number>,
    listLateUnits(standings),
    gravest,
  );
}

export function layOutOverview(
  { id, name }: Overview["unit"],
  counts: Overview["counts"],
  late: readonly LateUnit[],
  gravest: number,
): Overview {
  const total = allStandings.reduce((sum, standing) => sum + counts[standing], 0);
  return { unit: { id, name }, counts, total, gravest: listTalks(late).slice(0, gravest) };
}

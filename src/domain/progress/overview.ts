import { listLateUnits, type LateUnit } from "./late-units.ts";
import type { Standings } from "./read-standings.ts";
import { standings as allStandings, type Standing } from "./standing.ts";

/** Two minutes for a leader: how many stand where, and the gravest. */
export interface Overview {
  readonly unit: { readonly id: string; readonly name: string };
  /** Each unit with each of its targets, by standing. */
  readonly counts: Readonly<Record<Standing, number>>;
  readonly total: number;
  /** The gravest, at most so many as were asked for. */
  readonly gravest: readonly LateUnit[];
}

export function overviewOf(standings: Pick<Standings, "targets" | "top">, gravest: number): Overview {
  const judged = standings.targets.flatMap(({ units }) =>
    units.flatMap(({ judgement }) => judgement?.standing ?? []),
  );
  const count = (standing: Standing) => judged.filter((value) => value === standing).length;
  return {
    unit: { id: standings.top.id, name: standings.top.name },
    counts: Object.fromEntries(allStandings.map((value) => [value, count(value)])) as Record<
      Standing,
      number
    >,
    total: judged.length,
    gravest: listLateUnits(standings).slice(0, gravest),
  };
}

import type { Dependencies } from "#domain/context.ts";
import type { Plan } from "#domain/plans/plan.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import type { Period } from "#lib/calendar/periods.ts";
import type { MapOf } from "./carry-to-today.ts";
import { layOutPlaces } from "./place-scoreboard.ts";
import { readPlaceStandings } from "./read-place-standings.ts";
import type { BoardRow } from "./scoreboard.ts";

export interface CommuneRowsQuestion {
  readonly provinceIds: readonly string[];
  readonly plan: Plan;
  readonly shown: Period;
  readonly day: string;
  readonly mapOf?: MapOf | undefined;
}

/**
 * All communes of these provinces by the same targets, each with the name of its province, for whoever looks for
 * one in the whole country. A province after the other: together they would hold every connection.
 */
export async function readCommuneRows(
  context: Pick<Dependencies, "db" | "clock" | "lists">,
  { provinceIds, plan, shown, day, mapOf }: CommuneRowsQuestion,
): Promise<BoardRow[]> {
  const provinces = await listUnits(context.db, provinceIds, day);
  const rows: BoardRow[] = [];
  for (const province of inOrder(provinces, provinceIds)) {
    // oxlint-disable-next-line no-await-in-loop
    const standings = await readPlaceStandings(context, {
      top: province,
      plan,
      shown,
      mapOf,
      withoutTrend: true,
    });
    const { rows: communes } = layOutPlaces(standings, context.lists);
    const within = province.name.replace(/^(Tỉnh|Thành phố) /, "");
    for (const row of communes)
      if (row.unitId !== province.id) rows.push({ ...row, name: `${row.name}, ${within}` });
  }
  return rows;
}

function inOrder(units: readonly Unit[], ids: readonly string[]): Unit[] {
  return units.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

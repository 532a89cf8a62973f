import type { Context } from "#domain/context.ts";
import { kindsOf } from "#domain/lists/lists.ts";
import type { Unit } from "#domain/units/unit.ts";
import { arrangeBoard, rowsPerPage, type ArrangedBoard, type BoardView } from "./arrange-board.ts";
import { hasPlaces } from "./get-board.ts";
import { getScoreboard, type Scoreboard, type ScoreboardQuestion } from "./get-scoreboard.ts";
import { placeOnTiles, type BoardTile } from "./board-tiles.ts";
import { listUnitsAbove } from "./list-units-above.ts";
import { readCommuneRows } from "./read-commune-rows.ts";
import { hasMapChanged } from "./map-changes.queries.ts";
import { listTalks, type Talk } from "./talks.ts";
import { findWatchedUnits } from "./watched-units.ts";

export interface BoardPageQuestion extends ScoreboardQuestion, BoardView {
  /** The target that maps and telephones show; null: the first that says something. */
  readonly targetId: string | null;
  /** Of the nation: every commune in place of the provinces. */
  readonly byCommune: boolean;
  /** Only what the person watches over as a member of a steering committee. */
  readonly mine?: boolean;
  /** All rows on one page, for a file. */
  readonly everyRow?: boolean;
}

/** The scoreboard as it is looked at: found, put in order, and with the way up and down. */
export interface BoardPage extends Omit<Scoreboard, "columns" | "rows" | "whole" | "late" | "counts"> {
  readonly board: ArrangedBoard;
  /** "places": a row leads to a board of its own; "units": to the unit. */
  readonly rowsAre: "places" | "units";
  /** From the top down; without the unit itself. */
  readonly above: readonly Pick<Unit, "id" | "name">[];
  readonly chosen: string | null;
  /** Units became others since the period began: then and now may differ. */
  readonly mapChanged: boolean;
  /** Of the nation by province: the map, by the chosen target. */
  readonly tiles: readonly BoardTile[];
  readonly talks: readonly Talk[];
  /** The person watches over some of what is seen here, and may ask for that alone. */
  readonly watches: boolean;
}

/** @throws Problem not-found as getScoreboard does. */
export async function getBoardPage(context: Context, question: BoardPageQuestion): Promise<BoardPage> {
  const {
    columns,
    rows: own,
    whole,
    late,
    counts: _counts,
    ...page
  } = await getScoreboard(context, question);
  const { top, plan, shown, asOf } = page;
  const isByCommune = question.byCommune && top.level === "nation" && plan !== null;
  const kinds = question.kind ? kindsOf(context.lists, [question.kind]) : null;
  const all = isByCommune
    ? (
        await readCommuneRows(context, {
          provinceIds: own.map(({ unitId }) => unitId).filter((id) => id !== top.id),
          plan,
          shown,
          day: asOf,
          mapOf: question.mapOf,
        })
      ).filter(({ kind }) => kinds === null || kinds.includes(kind))
    : own;
  const watches = (context.actor.sectors ?? []).some(({ unitId }) => top.ancestors.includes(unitId));
  const mine =
    question.mine && watches
      ? await findWatchedUnits(
          context,
          all.map(({ unitId }) => unitId),
          asOf,
        )
      : null;
  const rows = mine ? all.filter(({ unitId }) => mine.has(unitId)) : all;
  const board = arrangeBoard(
    { columns, whole, rows },
    question,
    question.everyRow ? Math.max(1, rows.length) : rowsPerPage,
  );
  const known = [...board.columns, ...board.silent].some(({ targetId }) => targetId === question.targetId);
  const chosen = known ? question.targetId : (board.columns[0]?.targetId ?? null);
  const at = columns.findIndex(({ targetId }) => targetId === chosen);
  return {
    ...page,
    board,
    rowsAre: hasPlaces(top) ? "places" : "units",
    above: await listUnitsAbove(context, top, asOf),
    chosen,
    mapChanged: await hasMapChanged(context.db, top.id, { after: shown.from, until: asOf }),
    tiles:
      top.level === "nation" && at >= 0 && !isByCommune ? await placeOnTiles(context, own, at, asOf) : [],
    talks: listTalks(mine ? late.filter(({ unitId }) => mine.has(unitId)) : late),
    watches,
  };
}

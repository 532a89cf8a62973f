import type { Context } from "#domain/context.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import { names, type BoardCell, type BoardRow } from "./scoreboard.ts";

/** A province on the map of equal tiles, with its figure of one target. */
export interface BoardTile {
  readonly unitId: string;
  readonly name: string;
  /** The name, short enough for a tile. */
  readonly label: string;
  /** From 0, to the right and down. */
  readonly column: number;
  readonly row: number;
  /** null where the target binds nobody there. */
  readonly cell: BoardCell | null;
}

/** A province that the map does not have (db/reference/province-tiles.csv) is left out: the table has it. */
export async function placeOnTiles(
  { db, lists }: Pick<Context, "db" | "lists">,
  rows: readonly BoardRow[],
  at: number,
  day: string,
): Promise<BoardTile[]> {
  const units = await listUnits(
    db,
    rows.map(({ unitId }) => unitId),
    day,
  );
  const tileOf = new Map(lists.provinceTiles.map((tile) => [tile.province, tile]));
  const codeOf = new Map(units.map(({ id, level, code }) => [id, level === "province" ? code : null]));
  return rows
    .flatMap(({ unitId, name, cells }) => {
      const tile = tileOf.get(codeOf.get(unitId) ?? "");
      if (!tile) return [];
      const { label, column, row } = tile;
      return [{ unitId, name, label, column, row, cell: cells[at] ?? null }];
    })
    .sort((a, b) => names.compare(a.label, b.label));
}

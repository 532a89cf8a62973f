import { searchKey } from "#lib/vietnamese/fold.ts";
import { names, type Board, type BoardCell, type BoardColumn, type BoardRow } from "./scoreboard.ts";
import { unknown } from "./figure-text.ts";
import type { Standing } from "./standing.ts";

/** What of a board is looked at, and in which order. */
export interface BoardView {
  /** Words of the names wanted, with or without accents. */
  readonly find: string;
  /** A target, or "name"; null: as the board comes. "-" before it turns it round. */
  readonly sort: string | null;
  /** From 1. */
  readonly page: number;
}

export interface ArrangedBoard {
  readonly columns: readonly ArrangedColumn[];
  /** Targets of which there are no figures and nothing to judge: told last, in words. */
  readonly silent: readonly ArrangedColumn[];
  readonly rows: readonly BoardRow[];
  /** How many rows were found in all, and how many there are. */
  readonly found: number;
  readonly all: number;
  readonly page: number;
  readonly pages: number;
}

/** A column, and where its cells lie in the rows of the board. */
export interface ArrangedColumn extends BoardColumn {
  readonly at: number;
  readonly whole: BoardCell | null;
}

/** More on one page make it slow to open on a telephone. */
export const rowsPerPage = 200;

export function arrangeBoard(
  { columns, whole, rows }: Pick<Board, "columns" | "whole" | "rows">,
  { find, sort, page: wanted }: BoardView,
  perPage = rowsPerPage,
): ArrangedBoard {
  const arranged = columns.map((column, at) => ({ ...column, at, whole: whole[at] ?? null }));
  const speaks = ({ at }: ArrangedColumn) =>
    [whole[at], ...rows.map(({ cells }) => cells[at])].some(hasFigure);
  const speaking = arranged.filter(speaks);
  const words = searchKey(find).split(" ").filter(Boolean);
  const found = rows.filter(({ name }) => {
    const key = searchKey(name);
    return words.every((word) => key.includes(word));
  });
  const inOrder = sortRows(found, columns, sort);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(Math.max(1, wanted), pages);
  return {
    // A board that says nothing yet still shows what is asked.
    columns: speaking.length > 0 ? speaking : arranged,
    silent: speaking.length > 0 ? arranged.filter((column) => !speaking.includes(column)) : [],
    rows: inOrder.slice((page - 1) * perPage, page * perPage),
    found: found.length,
    all: rows.length,
    page,
    pages,
  };
}

/** A figure, or a standing that somebody can do something about. */
export function hasFigure(cell: BoardCell | null | undefined): boolean {
  if (!cell) return false;
  if (cell.progress !== null) return true;
  return cell.figure.amount !== unknown && cell.standing !== null && cell.standing !== "no-data";
}

/** The gravest first. */
const gravity: readonly (Standing | null)[] = [
  "late",
  "behind",
  "no-data",
  "not-enough-ground",
  "not-comparable",
  "on-course",
  "met",
  null,
];

function sortRows(
  rows: readonly BoardRow[],
  columns: readonly BoardColumn[],
  sort: string | null,
): readonly BoardRow[] {
  if (sort === null) return rows;
  const isTurned = sort.startsWith("-");
  const by = isTurned ? sort.slice(1) : sort;
  const at = columns.findIndex(({ targetId }) => targetId === by);
  const compare = at < 0 ? byName : byCell(at);
  // Whoever is not asked has nothing to compare, and stands last. Equals stay as the board has them.
  const isAsked = ({ cells }: BoardRow) => at < 0 || cells[at] !== null;
  const asked = rows.filter(isAsked).sort((a, b) => compare(a, b) * (isTurned ? -1 : 1));
  return [...asked, ...rows.filter((row) => !isAsked(row))];
}

const byName = (a: BoardRow, b: BoardRow) => names.compare(a.name, b.name);

const byCell = (at: number) => (a: BoardRow, b: BoardRow) => {
  const [left, right] = [a.cells[at], b.cells[at]];
  return (
    gravity.indexOf(left?.standing ?? null) - gravity.indexOf(right?.standing ?? null) ||
    (left?.progress ?? 0) - (right?.progress ?? 0)
  );
};

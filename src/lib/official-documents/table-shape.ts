import { isCell, type Table, type TableRow } from "./official-document.ts";

/**
 * The column in which each given cell of each row (head first) starts. Throws an Error that names the row where cells
 * overlap or do not fill the columns: Word would call such a file damaged.
 */
export function checkTable(table: Pick<Table, "columns" | "head" | "rows">): number[][] {
  if (table.columns.length === 0) throw new Error("A table needs columns");
  if (table.columns.some((column) => !(column.width > 0)))
    throw new Error("A column's width must be above zero");
  /** How many rows below are still covered by a cell above, for each column. */
  const covered = table.columns.map(() => 0);
  const starts = [
    ...table.head.map((row, index) => placeRow(row, covered, `head ${index + 1}`)),
    ...endOfHead(covered),
    ...table.rows.map((row, index) => placeRow(row, covered, `row ${index + 1}`)),
  ];
  if (covered.some((rows) => rows > 0)) throw new Error("A cell of the table reaches below its last row");
  return starts;
}

/** A cell of the head must end within the head, since only the head is repeated. */
function endOfHead(covered: readonly number[]): never[] {
  if (covered.some((rows) => rows > 0)) throw new Error("A cell of the table's head reaches below the head");
  return [];
}

function placeRow(row: TableRow, covered: number[], name: string): number[] {
  const starts: number[] = [];
  const takenFromAbove = covered.map((rows) => rows > 0);
  const next = covered.map((rows) => Math.max(0, rows - 1));
  let column = 0;
  for (const given of row) {
    while (takenFromAbove[column]) column++;
    const { columns = 1, rows = 1 } = isCell(given) ? given : {};
    starts.push(column);
    for (let end = column + columns; column < end; column++) {
      if (column >= covered.length || takenFromAbove[column])
        throw new Error(`Table ${name}: its cells do not fit`);
      next[column] = rows - 1;
    }
  }
  while (takenFromAbove[column]) column++;
  if (column !== covered.length)
    throw new Error(`Table ${name}: ${column} of ${covered.length} columns are filled`);
  covered.splice(0, covered.length, ...next);
  return starts;
}

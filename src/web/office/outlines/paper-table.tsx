import {
  type Cell,
  isCell,
  plainText,
  type Table,
  type TableRow,
  type Text,
} from "#lib/official-documents/official-document.ts";

/** A table of an official document. */
export function PaperTable({ table }: { table: Table }) {
  return (
    <table>
      <thead>
        {table.head.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <th key={column} scope="col" {...spans(cell)}>
                {wordsOf(cell)}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column} {...spans(cell)} className={alignOf(table, row, column)}>
                {isCell(cell) && cell.strong ? <strong>{wordsOf(cell)}</strong> : wordsOf(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const wordsOf = (cell: Text | Cell): string => plainText(isCell(cell) ? cell.text : cell);

const spans = (cell: Text | Cell) => (isCell(cell) ? { colSpan: cell.columns, rowSpan: cell.rows } : {});

/** As its column, counting the columns that cells before it cover, unless the cell says otherwise. */
function alignOf(table: Table, row: TableRow, at: number): string {
  const cell = row[at];
  const column = row
    .slice(0, at)
    .reduce((sum, one) => sum + ((isCell(one) ? one.columns : undefined) ?? 1), 0);
  const own = cell !== undefined && isCell(cell) ? cell.align : undefined;
  return own ?? table.columns[column]?.align ?? "left";
}

import { isSum, type Sheet, type SheetCell } from "./report-sheets.ts";

/**
 * A table as rows for a CSV file, its sums as numbers. The site's CSV is that of RFC 4180, with commas and decimal
 * points, for programs; whoever calculates by hand takes the workbook, which no setting of Excel can misread.
 */
export function csvRows({ columns, rows, totals }: Sheet): (string | number | null)[][] {
  const plain = (cell: SheetCell) => (isSum(cell) ? cell.value : cell);
  return [
    columns.map(({ heading }) => heading),
    ...[...rows, ...(totals === null ? [] : [totals])].map((row) => row.map(plain)),
  ];
}

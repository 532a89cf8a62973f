import { isSum, type Sheet, type SheetCell, type SheetColumn } from "./report-sheets.ts";

/** Excel prints them as the person's own country does: 1.234,5 and 05/04/2026 in Việt Nam. */
const numberFormat = "#,##0.##";
const wholeFormat = "#,##0";
const dayFormat = "dd/mm/yyyy";

/** A workbook (.xlsx) of the tables: heads frozen, real numbers and days, totals as formulas. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  // Large and wanted only here.
  const { default: writeExcelFile } = await import("write-excel-file/node");
  return writeExcelFile(
    sheets.map(({ name, columns, rows, totals }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      // The number and the name of a row stay in sight beside it.
      stickyColumnsCount: 2,
      data: [
        columns.map(headOf),
        ...rows.map((row, index) => row.map((cell, at) => cellOf(cell, columns[at], at, index + 2, 2))),
        ...(totals === null
          ? []
          : [
              totals.map((cell, at) => {
                const total = cellOf(cell, columns[at], at, rows.length + 2, 2);
                return total === null ? null : { ...total, fontWeight: "bold" as const };
              }),
            ]),
      ],
    })),
  ).toBuffer();
}

function headOf({ heading, format }: SheetColumn) {
  return {
    value: heading,
    fontWeight: "bold" as const,
    wrap: true,
    alignVertical: "center" as const,
    align: format === "text" ? ("left" as const) : ("center" as const),
  };
}

/** @param row counted from 1, as Excel does; @param firstRow the first below the head */
function cellOf(cell: SheetCell, column: SheetColumn | undefined, at: number, row: number, firstRow: number) {
  if (cell === null) return null;
  if (isSum(cell)) {
    const [from, to] =
      "down" in cell
        ? [`${letters(at)}${firstRow}`, `${letters(at)}${row - 1}`]
        : cell.across.map((one) => `${letters(one)}${row}`);
    return { value: `=SUM(${from}:${to})`, type: "Formula" as const, format: formatOf(cell.value) };
  }
  if (typeof cell === "number") return { value: cell, type: Number, format: formatOf(cell) };
  if (column?.format === "date")
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: dayFormat };
  // Given as text, it stays text: what begins with "=" is no formula.
  return { value: cell, type: String, wrap: true, alignVertical: "top" as const };
}

/** "#,##0.##" alone would print a comma after whole numbers. */
function formatOf(value: number): string {
  return Number.isInteger(value) ? wholeFormat : numberFormat;
}

/** 0 → A, 25 → Z, 26 → AA */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { twips } from "./lengths.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

/**
 * Blocks side by side, as the header and the signature stand: a table without borders or cell margins, whose rows do
 * not split over pages. Widths in millimetres.
 */
export function writeColumns(widths: readonly number[], rows: readonly (readonly Paragraph[][])[]): Table {
  const columnWidths = widths.map(twips);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    borders: noBorders,
    margins: noMargins,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
                margins: noMargins,
                children,
              }),
          ),
        }),
    ),
  });
}

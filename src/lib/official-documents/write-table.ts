import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow as WordTableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { cleanLine, cleanLines } from "./clean-text.ts";
import {
  type Cell,
  type Column,
  isCell,
  plainText,
  type Table,
  type TableRow,
  type Text,
} from "./official-document.ts";
import { twips } from "./lengths.ts";
import type { Place } from "./page-setup.ts";
import { styleIds } from "./text-styles.ts";
import { writeRuns } from "./write-runs.ts";
import { checkTable } from "./table-shape.ts";

const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/**
 * A table over the whole width (millimetres), its head repeated on each page, no row split over two pages, and its
 * caption above it. Throws where a row does not fill the columns.
 */
export function writeTable(table: Table, place: Pick<Place, "width">): (Paragraph | WordTable)[] {
  const starts = checkTable(table);
  const widths = columnWidths(table.columns, twips(place.width));
  const headRows = table.head.length;
  return [
    writeCaption(table.caption),
    new WordTable({
      layout: TableLayoutType.FIXED,
      width: { size: twips(place.width), type: WidthType.DXA },
      columnWidths: widths,
      borders,
      margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
      rows: [...table.head, ...table.rows].map((row, index) =>
        writeRow(row, table.columns, widths, starts[index] ?? [], index < headRows),
      ),
    }),
  ];
}

/** Without a caption, a small gap, since Word's tables keep no distance from the paragraph above. */
function writeCaption(caption: string | undefined): Paragraph {
  return caption === undefined
    ? new Paragraph({ style: styleIds.rule, spacing: { before: 80, after: 40 }, keepNext: true })
    : new Paragraph({ style: styleIds.caption, keepNext: true, children: [new TextRun(cleanLine(caption))] });
}

function writeRow(
  row: TableRow,
  columns: readonly Column[],
  widths: readonly number[],
  starts: readonly number[],
  head: boolean,
): WordTableRow {
  return new WordTableRow({
    tableHeader: head,
    cantSplit: true,
    children: row.map((given, index) => {
      const cell: Cell = isCell(given) ? given : { text: given };
      const start = starts[index] ?? 0;
      const span = cell.columns ?? 1;
      const align = cell.align ?? (head ? "center" : columns[start]?.align);
      return new TableCell({
        width: { size: widths.slice(start, start + span).reduce((a, b) => a + b, 0), type: WidthType.DXA },
        verticalAlign: VerticalAlign.CENTER,
        ...(span > 1 ? { columnSpan: span } : {}),
        ...((cell.rows ?? 1) > 1 ? { rowSpan: cell.rows ?? 1 } : {}),
        children: cellParagraphs(cell).map(
          (text) =>
            new Paragraph({
              style: head ? styleIds.tableHead : styleIds.tableText,
              alignment: alignments[align ?? "left"],
              children: writeRuns(text),
            }),
        ),
      });
    }),
  });
}

function cellParagraphs(cell: Cell): readonly Text[] {
  if (cell.strong) return [[{ text: cleanLine(plainText(cell.text)), strong: true }]];
  return typeof cell.text === "string" ? cleanLines(cell.text) : [cell.text];
}

/** In twips; rounding goes to the last column, so that the columns fill the width exactly. */
function columnWidths(columns: readonly Column[], total: number): number[] {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / shares) * total));
  const rest = total - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

import { cleanLine, cleanLines, cleanSpan } from "./clean-text.ts";
import { columnWidths } from "./column-widths.ts";
import { type Cell, isCell, plainText, type Table, type TableRow, type Text } from "./official-document.ts";
import { checkTable } from "./table-shape.ts";
import { styleIds } from "./text-styles.ts";

const sides = ["top", "left", "bottom", "right"] as const;
const borders = [...sides, "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:color="000000" w:sz="4"/>`)
  .join("");
const margins = sides
  .map((side) => `<w:${side} w:type="dxa" w:w="${side === "top" || side === "bottom" ? 40 : 80}"/>`)
  .join("");

/**
 * A table over a width in twips as WordprocessingML: its head repeated on each page, no row split over two. Throws
 * where a row does not fill the columns.
 */
export function tableXml(table: Table, width: number): string {
  const starts = checkTable(table);
  const widths = columnWidths(table, starts, width);
  const headRows = table.head.length;
  const pieces = [
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width}"/><w:tblBorders>${borders}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr><w:tblGrid>`,
    ...widths.map((one) => `<w:gridCol w:w="${one}"/>`),
    "</w:tblGrid>",
  ];
  const layOut = rowLayout(table, widths);
  for (const [index, row] of [...table.head, ...table.rows].entries())
    pieces.push(layOut(row, starts[index] ?? [], index < headRows));
  pieces.push("</w:tbl>");
  return pieces.join("");
}

/** Lays out row after row: a cell that spans rows is continued in those below it. */
function rowLayout({ columns }: Table, widths: readonly number[]) {
  /** For each column, how many rows below are still covered by the cell above, and how many columns that has. */
  const covered = columns.map(() => ({ rows: 0, columns: 1 }));
  return (row: TableRow, starts: readonly number[], head: boolean): string => {
    const cells = new Map(row.map((given, index) => [starts[index] ?? 0, given]));
    const xml: string[] = [head ? headRow : plainRow];
    for (let column = 0; column < columns.length;) {
      const above = covered[column];
      const given = cells.get(column);
      if (above && above.rows > 0) {
        above.rows -= 1;
        xml.push(cellXml(widths, column, above.columns, `<w:vMerge w:val="continue"/>`, emptyParagraph));
        column += above.columns;
      } else if (given !== undefined) {
        const cell: Cell = isCell(given) ? given : { text: given };
        const span = cell.columns ?? 1;
        const rows = cell.rows ?? 1;
        const align = cell.align ?? (head ? "center" : (columns[column]?.align ?? "left"));
        if (rows > 1) covered[column] = { rows: rows - 1, columns: span };
        const merge = rows > 1 ? `<w:vMerge w:val="restart"/>` : "";
        xml.push(cellXml(widths, column, span, merge, paragraphs(cell, head, align)));
        column += span;
      } else column += 1;
    }
    xml.push("</w:tr>");
    return xml.join("");
  };
}

const plainRow = "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
const headRow = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
const emptyParagraph = `<w:p><w:pPr><w:pStyle w:val="${styleIds.tableText}"/></w:pPr></w:p>`;

function cellXml(
  widths: readonly number[],
  start: number,
  span: number,
  merge: string,
  inside: string,
): string {
  let width = 0;
  for (let column = start; column < start + span; column++) width += widths[column] ?? 0;
  const spanned = span > 1 ? `<w:gridSpan w:val="${span}"/>` : "";
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${spanned}${merge}<w:vAlign w:val="center"/></w:tcPr>${inside}</w:tc>`;
}

function paragraphs(cell: Cell, head: boolean, align: string): string {
  const style = head ? styleIds.tableHead : styleIds.tableText;
  const properties = `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:jc w:val="${align}"/></w:pPr>`;
  if (cell.strong) return `${properties}${run(cleanLine(plainText(cell.text)), strong)}</w:p>`;
  return typeof cell.text === "string"
    ? cleanLines(cell.text)
        .map((line) => `${properties}${run(line)}</w:p>`)
        .join("")
    : `${properties}${spans(cell.text)}</w:p>`;
}

const strong = "<w:b/><w:bCs/>";

function spans(text: Exclude<Text, string>): string {
  return text
    .map((span) =>
      run(cleanSpan(span.text), `${span.strong ? strong : ""}${span.emphasis ? "<w:i/><w:iCs/>" : ""}`),
    )
    .join("");
}

function run(text: string, properties = ""): string {
  const looks = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${looks}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function escaped(text: string): string {
  return /[&<>]/.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    : text;
}

import type { Piece } from "./official-text.ts";
import { lineOf, linesOf, widestGap, type LaidPage, type PageLine } from "./read-page.ts";
import { columnBlockAt, restOfBlock, type ColumnBlock } from "./read-page-columns.ts";
import { withoutFurniture } from "./read-page-furniture.ts";
import { goesOn, measureOf, type Measure } from "./read-page-paragraphs.ts";
import { tablesOf, type PageTable } from "./read-page-tables.ts";

/** What laid-out pages say, in reading order: paragraphs put together, columns apart, tables by rows. */
export function piecesOfPages(pages: readonly LaidPage[]): Piece[] {
  const writer: Writer = { pieces: [], last: null, table: null, tables: 0, foot: null };
  const kept = withoutFurniture(pages);
  const whole = measureOf(kept.flatMap((page) => linesOf(page.runs)));
  for (const page of kept) writePage(page, whole, writer);
  endFootUnless(false, writer);
  return writer.pieces;
}

interface Writer {
  readonly pieces: Piece[];
  /** The line that a paragraph may go on from. */
  last: { readonly line: PageLine; readonly measure: Measure } | null;
  /** The table that the last page ended with. */
  table: PageTable | null;
  tables: number;
  /** The foot in two columns that the last page ended with: its right column waits for the rest of the left one. */
  foot: Pick<ColumnBlock, "middle" | "right"> | null;
}

function writePage(page: LaidPage, whole: Measure | null, writer: Writer): void {
  const tables = tablesOf(page);
  const lines = linesOf(page.runs.filter((run) => !tables.some((table) => table.runs.has(run))));
  const own = measureOf(lines);
  // A page of few lines, often the last, does not show how wide the text is set.
  const measure = lines.length < 8 && whole !== null && page.width > page.height * 0.5 ? whole : own;
  if (lines.length > 0) {
    const beforeTable = tables[0];
    if (beforeTable === undefined || (lines[0]?.baseline ?? 0) < beforeTable.top) writer.table = null;
  }
  let samePage = false;
  const left = [...tables];
  const rest = writer.foot === null ? null : restOfBlock(lines, writer.foot.middle);
  if (rest !== null) writeBlock(rest, rest.lines === lines.length, writer);
  endFootUnless(rest !== null && rest.lines === lines.length, writer);
  for (let i = rest?.lines ?? 0; i < lines.length;) {
    const line = lines[i];
    if (line === undefined || measure === null) break;
    while (left[0] !== undefined && left[0].top < line.baseline) writeTable(left.shift(), writer);
    const block = columnBlockAt(lines, i);
    if (block !== null) {
      i += block.lines;
      writeBlock(block, i === lines.length, writer);
    } else {
      writeLine(line, { measure, samePage }, writer);
      i += 1;
    }
    samePage = true;
    writer.table = null;
  }
  for (const table of left) writeTable(table, writer);
}

function writeBlock(block: ColumnBlock, isLast: boolean, writer: Writer): void {
  writer.pieces.push(...block.left.map(pieceOf));
  writer.foot = { middle: block.middle, right: [...(writer.foot?.right ?? []), ...block.right] };
  writer.last = null;
  endFootUnless(isLast, writer);
}

function endFootUnless(goesOn: boolean, writer: Writer): void {
  if (goesOn || writer.foot === null) return;
  writer.pieces.push(...writer.foot.right.map(pieceOf));
  writer.foot = null;
}

function writeLine(
  line: PageLine,
  { measure, samePage }: { measure: Measure; samePage: boolean },
  writer: Writer,
): void {
  const { last, pieces } = writer;
  const open = pieces.at(-1);
  const text = withColumns(line);
  if (
    last !== null &&
    open?.kind === "line" &&
    goesOn(last.line, line, { before: last.measure, after: measure, samePage })
  )
    pieces[pieces.length - 1] = { kind: "line", text: `${open.text} ${text}` };
  else pieces.push({ kind: "line", text });
  writer.last = { line, measure };
}

/** Three parts or more held wide apart are a table without lines: tabs say so to those who read on. */
function withColumns(line: PageLine): string {
  const parts: PageLine[] = [];
  let runs: PageLine["runs"][number][] = [];
  for (const run of line.runs) {
    const before = runs.at(-1);
    if (before !== undefined && widestGap(lineOf([before, run]), 2.2) !== null) {
      parts.push(lineOf(runs));
      runs = [];
    }
    runs.push(run);
  }
  return parts.length < 2 ? line.text : [...parts, lineOf(runs)].map((part) => part.text).join("\t");
}

function pieceOf(line: PageLine): Piece {
  return { kind: "line", text: line.text };
}

function writeTable(table: PageTable | undefined, writer: Writer): void {
  if (table === undefined) return;
  const { pieces } = writer;
  const goes = writer.table !== null && sameColumns(writer.table, table);
  if (!goes) writer.tables += 1;
  const number = writer.tables - 1;
  const head = goes ? pieces.find((piece) => piece.kind === "row" && piece.table === number) : undefined;
  for (const [i, cells] of table.rows.entries()) {
    const above = pieces.at(-1);
    if (goes && i === 0 && head?.kind === "row" && sameCells(head.cells, cells)) continue;
    // A row torn by the page's end goes on without its number.
    if (goes && i <= 1 && cells[0] === "" && above?.kind === "row" && above.table === number)
      pieces[pieces.length - 1] = { ...above, cells: above.cells.map((cell, at) => joined(cell, cells[at])) };
    else pieces.push({ kind: "row", table: number, cells });
  }
  writer.table = table;
  writer.last = null;
}

/** By their widths: scanners and the two sides of a sheet shift pages sideways. */
function sameColumns({ columns: one }: PageTable, { columns: other }: PageTable): boolean {
  const [from = 0, start = 0] = [one[0], other[0]];
  const slack = ((one.at(-1) ?? 0) - from) * 0.013;
  return (
    one.length === other.length &&
    one.every((column, i) => Math.abs(column - from - ((other[i] ?? 0) - start)) < slack)
  );
}

/** The head of the table once more; recognised letters may differ in a cell or two. */
function sameCells(one: readonly (string | null)[], other: readonly (string | null)[]): boolean {
  const filled = one.filter((cell) => cell !== null && cell !== "").length;
  const same = one.filter((cell, i) => cell !== null && cell !== "" && cell === other[i]).length;
  return one.length === other.length && same > 0 && same >= filled * 0.6;
}

function joined(cell: string | null, more: string | null | undefined): string | null {
  return more === undefined || more === null || more === "" ? cell : `${cell ?? ""} ${more}`.trim();
}

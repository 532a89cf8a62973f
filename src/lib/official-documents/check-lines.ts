import { composed, foldSpace } from "#lib/vietnamese/fold.ts";
import type { ParagraphLook, RunLook } from "./check-looks.ts";
import { isRuled, printedRuns, sliceRuns, type PrintedRun } from "./check-runs.ts";
import type { Looks } from "./check-styles.ts";
import type { Numbering } from "./read-docx-numbering.ts";
import { blocksOf, listPlaceOf, runsOn, wordsOf } from "./read-docx-paragraph.ts";
import { gridOf } from "./read-docx-table.ts";
import { isFurniture } from "./read-furniture.ts";
import { childOf, valueOf, type Element } from "./read-xml.ts";

/** A line that the document prints: a paragraph, or the part of one up to a line break or a column's end. */
export interface PrintedLine {
  /** Counted from 1 over the paragraphs that print words, tables and text boxes with them. */
  readonly paragraph: number;
  /** With its automatic number; blanks folded. */
  readonly text: string;
  /** The automatic number that the text begins with; "" where there is none. */
  readonly label: string;
  readonly runs: readonly PrintedRun[];
  readonly look: ParagraphLook;
  readonly cell: { readonly table: number; readonly column: number } | null;
  /** Counted from 0. */
  readonly section: number;
  /** A drawn line or a border stands at the paragraph or at the empty one below it. */
  ruled: boolean;
}

export interface LineReader {
  readonly looks: Looks;
  readonly numbering: Numbering;
}

/** Everything printed, in the order of the file, with the properties of the sections in theirs. */
export function readLines(body: Element, reader: LineReader): { lines: PrintedLine[]; sections: Element[] } {
  const lines: PrintedLine[] = [];
  const sections: Element[] = [];
  let paragraphs = 0;
  let tables = 0;
  let pending: PrintedRun[] = [];

  const readBlocks = (
    blocks: readonly Element[],
    cell: PrintedLine["cell"],
    tableStyle: string | undefined,
  ): void => {
    for (const block of blocks) {
      if (block.name === "w:tbl") readTable(block);
      else if (block.name === "w:p") readParagraph(block, cell, tableStyle);
    }
  };

  const readTable = (table: Element): void => {
    const number = tables;
    tables += 1;
    const style = valueOf(table, "w:tblPr", "w:tblStyle");
    for (const row of gridOf(table)) {
      let column = 0;
      for (const { blocks, continues, span } of row) {
        if (!continues) readBlocks(blocks, { table: number, column }, style);
        column += span;
      }
    }
  };

  const readParagraph = (
    paragraph: Element,
    cell: PrintedLine["cell"],
    tableStyle: string | undefined,
  ): void => {
    const { list, level, style } = listPlaceOf(paragraph);
    const own = list === undefined ? undefined : { list, level };
    const styleList = own === undefined ? reader.numbering.placeByStyle(style ?? "") : undefined;
    const place = own ?? styleList;
    const label = place === undefined || place.list === "0" ? "" : reader.numbering.nextLabel(place);
    const around = { tableStyle, list: own, styleList };
    const runs = [
      ...pending,
      ...printedRuns(paragraph, (run): RunLook => reader.looks.run(run, paragraph, around)),
    ];
    pending = runsOn(paragraph) ? runs : [];
    if (pending.length === 0) {
      const look = reader.looks.paragraph(paragraph, around);
      const printed = linesOf(runs, label, look);
      const ruled = isRuled(paragraph);
      const above = lines.at(-1);
      if (printed.length === 0 && ruled && above !== undefined && above.cell?.column === cell?.column)
        above.ruled = true;
      if (printed.length > 0) paragraphs += 1;
      for (const line of printed)
        lines.push({ ...line, paragraph: paragraphs, cell, section: sections.length, ruled });
    }
    for (const box of wordsOf(paragraph).boxes) readBlocks(blocksOf(box), cell, undefined);
    const section = childOf(paragraph, "w:pPr", "w:sectPr");
    if (section !== undefined) sections.push(section);
  };

  readBlocks(blocksOf(body), null, undefined);
  const last = childOf(body, "w:sectPr");
  if (last !== undefined) sections.push(last);
  return { lines, sections };
}

type Words = Pick<PrintedLine, "text" | "label" | "runs" | "look">;

function linesOf(runs: readonly PrintedRun[], label: string, look: ParagraphLook): Words[] {
  const whole = runs.map((run) => run.text).join("");
  const printed: Words[] = [];
  let from = 0;
  for (const row of whole.split("\n")) {
    const columns = columnsOf(row);
    let at = from;
    for (const column of columns) {
      const own = printed.length === 0 && column.trim() !== "" ? label : "";
      const text = foldSpace(composed(own === "" ? column : `${own} ${column}`));
      if (text !== "" && !isFurniture(text))
        printed.push({
          text,
          label: own,
          runs: sliceRuns(runs, at, at + column.length),
          look: columns.length > 1 ? { ...look, align: "tabbed" } : look,
        });
      at += column.length;
    }
    from += row.length + 1;
  }
  return printed;
}

const beside =
  /cộng h(?:òa|oà) xã|độc lập\s?[-–]|^\s*số\s?:|nơi nhận|ngày.{0,12}tháng.{0,12}năm|(?:^|[\s/])(?:TM|KT|TL|TUQ)\s?\./iu;

/** A tab, or many blanks before what stands on the right of a head or foot. */
const columnBreak =
  /(?:\t\s*|\s{4,}(?=CỘNG H|Độc lập|\p{Lu}[^,]{1,40},\s?ngày|(?:TM|KT|TL|TUQ)\s?\.))(?=[^\s/])/gu;

/** Head and foot set in two columns by tabs instead of a table. What parts the columns stays with the left one. */
function columnsOf(row: string): string[] {
  if (row.length > 200 || !beside.test(row)) return [row];
  const breaks = [...row.matchAll(columnBreak)].flatMap((match) => {
    const left = row.slice(0, match.index).trimEnd();
    return left === "" || /(?:ngày|tháng|năm|số\s?:)$/iu.test(left) ? [] : [match.index + match[0].length];
  });
  return [0, ...breaks].map((from, index) => row.slice(from, breaks[index]));
}

import { linesOf, type ParagraphLine } from "./check-paragraph.ts";
import { isRuled, printedRuns, type PrintedRun } from "./check-runs.ts";
import type { Looks, Surroundings } from "./check-styles.ts";
import type { Fonts } from "./read-docx-fonts.ts";
import type { Numbering } from "./read-docx-numbering.ts";
import { blocksOf, listPlaceOf, runsOn, wordsOf } from "./read-docx-paragraph.ts";
import { gridOf } from "./read-docx-table.ts";
import { UnreadableDocument } from "./read-refusal.ts";
import { childOf, valueOf, type Element } from "./read-xml.ts";

/** A line that the document prints: a paragraph, or the part of one up to a line break or a column's end. */
export interface PrintedLine extends ParagraphLine {
  /** Counted from 1 over the paragraphs that print words, tables and text boxes with them. */
  readonly paragraph: number;
  readonly cell: { readonly table: number; readonly column: number } | null;
  /** Counted from 0. */
  readonly section: number;
  /** A drawn line or a border stands at the paragraph or at the empty one below it. */
  ruled: boolean;
}

export interface LineReader {
  readonly looksOf: (paragraph: Element, around: Surroundings) => Looks;
  readonly numbering: Numbering;
  readonly fonts: Fonts;
}

/** How a paragraph stands among the others. */
interface Standing {
  /** What a paragraph before it left to be printed with it. */
  readonly open: PrintedRun[];
  readonly goesOn: boolean;
  readonly cell: PrintedLine["cell"];
  readonly tableStyle: string | undefined;
}

/** Paragraphs and runs: a plan of 100 pages has some 10,000. Far more are made to keep a reader busy. */
const mostPieces = 150_000;

/** Everything printed, in the order of the file, with the properties of the sections in theirs. Throws UnreadableDocument. */
export function readLines(body: Element, reader: LineReader): { lines: PrintedLine[]; sections: Element[] } {
  const lines: PrintedLine[] = [];
  const sections: Element[] = [];
  let paragraphs = 0;
  let tables = 0;
  let read = 0;

  const readBlocks = (
    blocks: readonly Element[],
    cell: PrintedLine["cell"],
    tableStyle: string | undefined,
  ): void => {
    // A paragraph whose end mark was deleted runs on in the next one, where there is one.
    let open: PrintedRun[] = [];
    for (const [index, block] of blocks.entries()) {
      if (block.name === "w:tbl") readTable(block);
      if (block.name !== "w:p") continue;
      const goesOn = runsOn(block) && blocks[index + 1]?.name === "w:p";
      readParagraph(block, { open, goesOn, cell, tableStyle });
      if (!goesOn) open = [];
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

  const readParagraph = (paragraph: Element, { open, goesOn, cell, tableStyle }: Standing): void => {
    const { list, level, style } = listPlaceOf(paragraph);
    const own = list === undefined ? undefined : { list, level };
    const styleList = own === undefined ? reader.numbering.placeByStyle(style ?? "") : undefined;
    const place = own ?? styleList;
    const label = place === undefined || place.list === "0" ? "" : reader.numbering.nextLabel(place);
    const looks = reader.looksOf(paragraph, { tableStyle, list: own, styleList });
    const runs = printedRuns(paragraph, reader.fonts, looks.run);
    read += 1 + runs.length;
    if (read > mostPieces) throw new UnreadableDocument("zip-bomb");
    for (const run of runs) open.push(run);
    if (!goesOn) print(linesOf(open, label, looks.paragraph), paragraph, cell);
    for (const box of wordsOf(paragraph, reader.fonts).boxes) readBlocks(blocksOf(box), cell, undefined);
    const section = childOf(paragraph, "w:pPr", "w:sectPr");
    if (section !== undefined) sections.push(section);
  };

  const print = (printed: readonly ParagraphLine[], paragraph: Element, cell: PrintedLine["cell"]): void => {
    const ruled = isRuled(paragraph);
    const above = lines.at(-1);
    if (printed.length === 0 && ruled && above?.cell?.column === cell?.column && above !== undefined)
      above.ruled = true;
    if (printed.length > 0) paragraphs += 1;
    for (const line of printed)
      lines.push({ ...line, paragraph: paragraphs, cell, section: sections.length, ruled });
  };

  readBlocks(blocksOf(body), null, undefined);
  const last = childOf(body, "w:sectPr");
  sections.push(last ?? { name: "w:sectPr", attributes: {}, children: [] });
  return { lines, sections };
}

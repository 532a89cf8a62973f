import { composed } from "#lib/vietnamese/fold.ts";
import { officialText, type OfficialText, type Piece } from "./official-text.ts";
import { fontsOf, type Fonts } from "./read-docx-fonts.ts";
import { numberingOf, type Numbering } from "./read-docx-numbering.ts";
import { openPackage } from "./read-docx-package.ts";
import { blocksOf, listPlaceOf, runsOn, wordsOf } from "./read-docx-paragraph.ts";
import { gridOf, isLayout } from "./read-docx-table.ts";
import { convertPieces } from "./read-legacy.ts";
import { convertedNotices } from "./read-notices.ts";
import { tidyPieces } from "./read-pieces.ts";
import { childOf, childrenOf, parseXml, type Element } from "./read-xml.ts";

/**
 * Reads a .docx straight from its XML: automatic numbers as printed, tables by rows with merged cells, tracked
 * changes accepted, notes after the paragraph that they belong to. Throws UnreadableDocument.
 */
export function readDocx(bytes: Uint8Array): OfficialText {
  const parts = openPackage(bytes);
  const parse = (name: string): Element | undefined => {
    const xml = parts.get(`word/${name}.xml`);
    return xml === undefined ? undefined : parseXml(xml, looks);
  };
  const body = childOf(parse("document") ?? parse("document2"), "w:document", "w:body");
  const styles = parse("styles");
  const reader: Reader = {
    fonts: fontsOf(styles),
    numbering: numberingOf(parse("numbering"), styles),
    notes: new Map([...notesIn(parse("footnotes"), "footnote"), ...notesIn(parse("endnotes"), "endnote")]),
    tables: 0,
  };
  const raw = body === undefined ? [] : piecesOf(blocksOf(body), reader);
  const { pieces, from } = convertPieces(raw);
  return officialText(tidyPieces(pieces), { notices: convertedNotices([...reader.fonts.met, ...from]) });
}

/** How things look and are edited, which a reader of words passes over: two elements of three in a Word file. */
const looks = new Set(
  (
    "lang sz szCs color b bCs i iCs u spacing kern jc ind proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak " +
    "tcW tcBorders tblBorders shd tblGrid tblPr tblCellMar tcMar noProof highlight position w keepNext keepLines " +
    "widowControl tabs sectPr latentStyles trHeight vAlign textAlignment adjustRightInd autoSpaceDE autoSpaceDN " +
    "snapToGrid contextualSpacing outlineLvl instrText delText"
  )
    .split(" ")
    .map((name) => `w:${name}`),
);

interface Reader {
  readonly fonts: Fonts;
  readonly numbering: Numbering;
  /** Those not printed yet, by kind and id. */
  readonly notes: Map<string, Element>;
  tables: number;
}

function notesIn(part: Element | undefined, kind: "footnote" | "endnote"): [string, Element][] {
  const notes = childrenOf(childOf(part, `w:${kind}s`), `w:${kind}`).filter(
    (note) => note.attributes["w:type"] === undefined,
  );
  return notes.map((note) => [`${kind} ${note.attributes["w:id"] ?? ""}`, note]);
}

function piecesOf(blocks: readonly Element[], reader: Reader): Piece[] {
  const pieces: Piece[] = [];
  // One by one: a call takes no more than some hundred thousand arguments.
  const add = (more: readonly Piece[]): void => {
    for (const piece of more) pieces.push(piece);
  };
  let open = "";
  for (const block of blocks) {
    if (block.name === "w:tbl") add(tablePieces(block, reader));
    else if (block.name === "w:p") {
      const { label, text, after } = paragraphParts(block, reader);
      open += (open === "" ? label : "") + text;
      if (!runsOn(block)) {
        add(linesOf(open));
        open = "";
      }
      add(after);
    }
  }
  return open === "" ? pieces : [...pieces, ...linesOf(open)];
}

function paragraphParts(block: Element, reader: Reader): { label: string; text: string; after: Piece[] } {
  const words = wordsOf(block, reader.fonts);
  const label = labelOf(block, reader);
  const notes = words.notes.flatMap(({ kind, id }): Piece[] => {
    const key = `${kind} ${id}`;
    const note = reader.notes.get(key);
    // A note is printed once: a file that refers to it without end is none that Word wrote.
    reader.notes.delete(key);
    return note === undefined
      ? []
      : [
          {
            kind: "note",
            text: blocksOf(note)
              .map((one) => wordsOf(one, reader.fonts).text)
              .join(" "),
          },
        ];
  });
  const boxes = words.boxes.flatMap((box) => piecesOf(blocksOf(box), reader));
  return { label, text: words.text, after: [...boxes, ...notes] };
}

function labelOf(block: Element, reader: Reader): string {
  const { list, level, style } = listPlaceOf(block);
  const place = list === undefined ? reader.numbering.placeByStyle(style ?? "") : { list, level };
  const label = place === undefined || place.list === "0" ? "" : reader.numbering.nextLabel(place);
  return label === "" ? "" : `${label} `;
}

/** A break within a paragraph (KT. CHỦ TỊCH above PHÓ CHỦ TỊCH) begins a line. */
function linesOf(text: string): Piece[] {
  return text.split("\n").map((line) => ({ kind: "line", text: line }));
}

/** No table that people read has more columns; what stands beyond them is left out. */
const widestRow = 100;

function tablePieces(table: Element, reader: Reader): Piece[] {
  const cells = gridOf(table).map((row) =>
    row.map((cell) => ({ ...cell, pieces: piecesOf(cell.blocks, reader) })),
  );
  const texts = cells.map((row) => row.map(({ pieces }) => composed(pieces.map(textOf).join("\n"))));
  if (isLayout(texts)) return cells.flat().flatMap(({ pieces }) => pieces);
  const number = reader.tables;
  reader.tables += 1;
  return cells.map((row) => ({
    kind: "row",
    table: number,
    cells: row
      .slice(0, widestRow)
      .flatMap(({ continues, span, pieces }) => {
        const text = continues ? null : pieces.map(textOf).join(" ");
        return [text, ...Array.from({ length: span - 1 }, () => (continues ? null : ""))];
      })
      .slice(0, widestRow),
  }));
}

function textOf(piece: Piece): string {
  return piece.kind === "row" ? piece.cells.filter((cell) => cell !== null).join(" ") : piece.text;
}

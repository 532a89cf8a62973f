import { composed } from "#lib/vietnamese/fold.ts";
import { officialText, type OfficialText, type Piece } from "./official-text.ts";
import { isLayout } from "./read-docx-table.ts";
import { listLabel, type ListKind } from "./read-html-lists.ts";
import { parseHtml } from "./read-html-tree.ts";
import { isAside, isBlock, mainOf } from "./read-html-page.ts";
import { findLabel } from "./read-labels.ts";
import { convertPieces } from "./read-legacy.ts";
import { tidyPieces } from "./read-pieces.ts";
import { childrenOf, type Element } from "./read-xml.ts";

/** True for a text that is the source of a web page. */
export function isHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,400}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/iu.test(
    text.slice(0, 1500),
  );
}

/**
 * Reads a web page or a document saved as one: text by blocks, lists with their labels, tables by rows; scripts,
 * styles, menus and what is hidden left out. Throws UnreadableDocument for pages beyond all measure.
 */
export function readHtml(html: string, notices: readonly string[] = []): OfficialText {
  const writer: Writer = { lines: [], text: "", linked: 0, tables: 0 };
  write(mainOf(parseHtml(html)), { list: null, depth: 0, link: false }, writer);
  flush(writer);
  const { pieces } = convertPieces(withoutMenus(writer.lines));
  return officialText(tidyPieces(pieces), { notices });
}

interface Line {
  readonly piece: Piece;
  /** Share of its letters that are links. */
  readonly linked: number;
}

interface Writer {
  readonly lines: Line[];
  text: string;
  linked: number;
  tables: number;
}

interface Place {
  readonly list: ListKind | null;
  readonly depth: number;
  readonly link: boolean;
}

function write(element: Element, place: Place, writer: Writer): void {
  let item = 0;
  const list = listKindOf(element);
  for (const child of element.children) {
    if (typeof child === "string") say(child, place, writer);
    else if (child.name === "br") writer.text += "\n";
    else if (!isAside(child)) {
      const block = isBlock(child.name);
      if (block) flush(writer);
      if (child.name === "table") writeTable(child, place, writer);
      else {
        const inside = { ...place, link: place.link || child.name === "a" };
        if (child.name === "li") {
          item = Number(child.attributes["value"]) || item + 1;
          writeItem(child, inside, item, writer);
        } else
          write(child, listKindOf(child) === null ? inside : { ...inside, depth: place.depth + 1 }, writer);
      }
      if (block) flush(writer);
    }
  }

  function writeItem(child: Element, inside: Place, number: number, to: Writer): void {
    const from = to.lines.length;
    write(child, inside, to);
    flush(to);
    const first = to.lines[from];
    if (first === undefined || first.piece.kind === "row" || findLabel(first.piece.text.trim()) !== null)
      return;
    const label = listLabel(list ?? { kind: "bullet", start: 1 }, number, place.depth);
    to.lines[from] = { ...first, piece: { ...first.piece, text: `${label} ${first.piece.text.trim()}` } };
  }
}

function listKindOf({ name, attributes }: Element): ListKind | null {
  if (name === "ul" || name === "menu") return { kind: "bullet", start: 1 };
  if (name !== "ol") return null;
  return { kind: attributes["type"] ?? "1", start: Number(attributes["start"]) || 1 };
}

function say(text: string, { link }: Place, writer: Writer): void {
  // Line ends of the source are blanks; those of <br> were written as such.
  const folded = text.replace(/\s+/gu, " ");
  writer.text += folded;
  if (link) writer.linked += folded.length;
}

function flush(writer: Writer): void {
  const linked = writer.text.length === 0 ? 0 : writer.linked / writer.text.length;
  for (const text of writer.text.split("\n"))
    if (text.trim() !== "") writer.lines.push({ piece: { kind: "line", text }, linked });
  writer.text = "";
  writer.linked = 0;
}

/** No table that people read has more columns; what stands beyond them is left out. */
const widestRow = 100;

function writeTable(table: Element, place: Place, writer: Writer): void {
  const rows = rowsOf(table).map((row) =>
    childrenOf(row)
      .filter(({ name }) => name === "td" || name === "th")
      .map((cell) => {
        const inside: Writer = { lines: [], text: "", linked: 0, tables: writer.tables };
        write(cell, place, inside);
        flush(inside);
        writer.tables = inside.tables;
        return { cell, lines: inside.lines };
      }),
  );
  const texts = rows.map((row) => row.map(({ lines }) => composed(textOf(lines, "\n"))));
  if (isLayout(texts)) {
    // One by one: a call takes no more than some hundred thousand arguments.
    for (const cell of rows.flat()) for (const line of cell.lines) writer.lines.push(line);
    return;
  }
  const number = writer.tables;
  writer.tables += 1;
  const covered: number[] = [];
  for (const row of rows) {
    const cells: (string | null)[] = [];
    const fill = (): void => {
      while ((covered[cells.length] ?? 0) > 0) {
        covered[cells.length] = (covered[cells.length] ?? 1) - 1;
        cells.push(null);
      }
    };
    for (const { cell, lines } of row) {
      fill();
      const span = Math.min(spanOf(cell, "colspan"), widestRow - cells.length);
      for (let i = 0; i < span; i += 1) {
        covered[cells.length] = spanOf(cell, "rowspan") - 1;
        cells.push(i === 0 ? textOf(lines, " ") : "");
      }
    }
    fill();
    writer.lines.push({ piece: { kind: "row", table: number, cells }, linked: 0 });
  }
}

function rowsOf(table: Element): Element[] {
  return childrenOf(table).flatMap((child) => {
    if (child.name === "tr") return [child];
    return ["thead", "tbody", "tfoot"].includes(child.name) ? childrenOf(child, "tr") : [];
  });
}

function spanOf(cell: Element, name: "colspan" | "rowspan"): number {
  return Math.min(60, Math.max(1, Number(cell.attributes[name]) || 1));
}

function textOf(lines: readonly Line[], between: string): string {
  return lines
    .map(({ piece }) => (piece.kind === "row" ? piece.cells.filter(Boolean).join(" ") : piece.text.trim()))
    .join(between);
}

/** Three lines or more in a row that are nothing but links are a menu, not the document. */
function withoutMenus(lines: readonly Line[]): Piece[] {
  const isLink = lines.map(({ linked }) => linked > 0.8);
  return lines
    .filter((_, i) => {
      if (isLink[i] !== true) return true;
      let [from, to] = [i, i];
      while (from > 0 && i - from < 3 && isLink[from - 1] === true) from -= 1;
      while (to - i < 3 && isLink[to + 1] === true) to += 1;
      return to - from < 2;
    })
    .map(({ piece }) => piece);
}

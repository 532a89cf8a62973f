import { foldSpace } from "#lib/vietnamese/fold.ts";

/** From and to (not included), in UTF-16 code units of the whole text. */
export type Place = readonly [from: number, to: number];

export interface Cell {
  readonly text: string;
  readonly at: Place;
}

/** One line of the text: a paragraph, a table's row (its cells on one line), or a foot- or endnote. */
export interface Paragraph {
  readonly kind: "line" | "row" | "note";
  readonly text: string;
  readonly at: Place;
  /** Which table the row belongs to, counted from 0; null outside tables. */
  readonly table: number | null;
  /** A cell that continues a merged one above is that cell. */
  readonly cells: readonly Cell[];
}

/** A document as read: its text, and the lines that the text is made of, in order. */
export interface OfficialText {
  /** Composed (NFC), page furniture removed, one line a paragraph. */
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** What the person should know of how it was read, as Vietnamese sentences: converted fonts, recognised letters. */
  readonly notices: readonly string[];
  /** The letters were recognised on pictures of pages, so any of them may be wrong. */
  readonly ocr: boolean;
}

/** What readers hand over. In a row, null stands for the cell above it (vertically merged). */
export type Piece =
  | { readonly kind: "line" | "note"; readonly text: string }
  | { readonly kind: "row"; readonly table: number; readonly cells: readonly (string | null)[] };

const between = " | ";

/** Joins pieces into one text and notes where each stands. Pieces without text are left out. */
export function officialText(
  pieces: readonly Piece[],
  { notices = [], ocr = false }: Partial<Pick<OfficialText, "notices" | "ocr">> = {},
): OfficialText {
  const paragraphs: Paragraph[] = [];
  let length = 0;
  for (const piece of pieces) {
    const made = piece.kind === "row" ? row(piece, paragraphs.at(-1), length) : line(piece, length);
    if (made === null) continue;
    paragraphs.push(made);
    length = made.at[1] + 1;
  }
  return { text: paragraphs.map((paragraph) => paragraph.text).join("\n"), paragraphs, notices, ocr };
}

function line(piece: { kind: "line" | "note"; text: string }, from: number): Paragraph | null {
  const text = foldSpace(piece.text);
  if (text === "") return null;
  return { kind: piece.kind, text, at: [from, from + text.length], table: null, cells: [] };
}

function row(
  piece: { table: number; cells: readonly (string | null)[] },
  above: Paragraph | undefined,
  from: number,
): Paragraph | null {
  const cells: Cell[] = [];
  let text = "";
  for (const [column, written] of piece.cells.entries()) {
    const merged = written === null && above?.table === piece.table ? above.cells[column] : undefined;
    const own = foldSpace(written ?? "");
    if (text !== "" && own !== "") text += between;
    const start = from + text.length;
    text += own;
    cells.push(merged ?? { text: own, at: [start, start + own.length] });
  }
  if (text === "") return null;
  return { kind: "row", text, at: [from, from + text.length], table: piece.table, cells };
}

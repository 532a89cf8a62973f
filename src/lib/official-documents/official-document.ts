/**
 * A Vietnamese administrative document as facts: what it says, never how it looks. Browser-safe.
 * The layout (Nghị định 30/2020/NĐ-CP, Phụ lục I) is the business of write-docx.ts, which adds capitals, numbering
 * labels, "./.", semicolons and dashes: give text in sentence case, without any of them.
 */
export type OfficialDocument = DocumentFacts & DocumentForm;

/**
 * What only one kind has. A decision names who decides, written above "QUYẾT ĐỊNH:", for example "Chủ tịch Ủy ban
 * nhân dân xã Suối Hoa". A letter (công văn) has no type name: its subject stands as "V/v …" under the number.
 */
export type DocumentForm = { kind: "plan" | "report" | "letter" } | { kind: "decision"; decidedBy: string };

export type DocumentKind = DocumentForm["kind"];

export interface DocumentFacts {
  issuer: Issuer;
  number: DocumentNumber;
  issued: IssuedAt;
  /** Trích yếu: what the document is about. */
  subject: string;
  /** Kính gửi: only for letters and reports to a superior; otherwise empty. */
  addressees: readonly string[];
  /** Căn cứ, one each, without the closing semicolon. */
  legalBases: readonly string[];
  body: readonly Block[];
  recipients: Recipients;
  signature: Signature;
  annexes: readonly Annex[];
  /** Printed once, small, as the very last line: by what the figures can be known. */
  mark?: string;
}

export interface Issuer {
  /** The body directly above, or null where none is shown. May be abbreviated ("UBND tỉnh Lai Châu"). */
  parent: string | null;
  /** The issuing body in full; "\n" forces a line break in the header. */
  body: string;
}

/** "05/BC-UBND": a null number is a blank for the clerk, who gives it after the signature (Điều 15). */
export interface DocumentNumber {
  number: number | null;
  /** Without the slash: "BC-UBND", for a letter "UBND-VHXH". */
  symbol: string;
}

/** Place and date; a null day is a blank for the clerk. */
export interface IssuedAt {
  place: string;
  day: number | null;
  month: number;
  year: number;
}

export interface Recipients {
  /** Without "Như trên", which is added where there are addressees. */
  to: readonly string[];
  /** What follows "Lưu:", for example "VT, VHXH". */
  filed: string;
}

export interface Signature {
  /** The lines of authority (Điều 13), in order: "TM. Ủy ban nhân dân", "KT. Chủ tịch". Empty for a head who signs. */
  authority: readonly string[];
  /** The signer's position: "Phó Chủ tịch". */
  position: string;
  /** Null leaves the place blank. */
  name: string | null;
}

/**
 * Starts a new page with its own page numbers. Numbered I, II, … where there are two or more. One that `encloses` a
 * document of its own (the plan that a decision issues) is headed by that document's type and counts as no annex.
 */
export interface Annex {
  encloses?: "plan";
  title: string;
  orientation: "portrait" | "landscape";
  blocks: readonly Block[];
}

export type Block = Heading | Numbered | Article | Paragraph | Bullet | Table | Picture;

/** A titled division, labelled by its level: I. / 1. / a) */
export interface Heading {
  type: "heading";
  level: 1 | 2 | 3;
  text: string;
}

/** A sentence or more that carries a number itself, counted together with the headings of its level: 1. / a) */
export interface Numbered {
  type: "numbered";
  level: 2 | 3;
  text: Text;
}

/** "Điều 1." of a decision; the levels below start again within it. */
export interface Article {
  type: "article";
  text: Text;
}

/** Ordinary text. A line break starts a new paragraph, so that what people type in a box can be given as it is. */
export interface Paragraph {
  type: "paragraph";
  text: Text;
}

/** "- …", and on level 2 "+ …". */
export interface Bullet {
  type: "bullet";
  level?: 1 | 2;
  text: Text;
}

export type Text = string | readonly Span[];

export interface Span {
  text: string;
  strong?: boolean;
  emphasis?: boolean;
}

/** Each row fills the columns, counting spans; a cell that spans rows is given once, in its first row. */
export interface Table {
  type: "table";
  caption?: string;
  columns: readonly Column[];
  /** Repeated at the top of each page. */
  head: readonly TableRow[];
  rows: readonly TableRow[];
}

export type TableRow = readonly (Text | Cell)[];

export interface Column {
  /** In proportion to the other columns. */
  width: number;
  align: "left" | "center" | "right";
}

export interface Cell {
  text: Text;
  /** How many columns, and rows, it covers; 1 unless told. */
  columns?: number;
  rows?: number;
  /** A total or a group's name. */
  strong?: boolean;
  align?: Column["align"];
}

export interface Picture {
  type: "picture";
  png: Uint8Array;
  /** Millimetres; narrowed to the text's width. The whole width unless told. */
  width?: number;
  /** What the picture shows, for those who cannot see it. */
  alt: string;
  caption?: string;
}

/** True for a cell that says more than its text. */
export function isCell(cell: Text | Cell): cell is Cell {
  return typeof cell === "object" && "text" in cell;
}

/** The text without its emphasis. */
export function plainText(text: Text): string {
  return typeof text === "string" ? text : text.map((span) => span.text).join("");
}

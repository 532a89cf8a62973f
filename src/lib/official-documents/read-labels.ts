/** How a line of an official document begins: "Phần I", "III.", "Điều 2.", "1.", "2.6.", "a)", "-", "+". */
export interface Label {
  /** As printed, without the space after it. */
  readonly text: string;
  readonly kind:
    | "part"
    | "capital"
    | "roman"
    | "article"
    | "number"
    | "decimal"
    | "letter"
    | "ordinal"
    | "bullet";
  /** Higher stands above lower: Nghị định 30/2020, Phụ lục I (phần, chương, mục, điều, khoản, điểm), then the habit of - + •. */
  readonly rank: number;
  /** Place in its series from 1, for letters in the alphabet; null for bullets. */
  readonly number: number | null;
}

/** The rank of a heading that carries no label: under the roman numerals, above what is numbered. */
export const unlabelledRank = 3.6;

const forms: readonly [RegExp, (match: RegExpExecArray) => Omit<Label, "text"> | null][] = [
  [/^(?:phần(?: thứ)?|chương) ([ivx]{1,5}|\d{1,2}|nhất|hai|ba|tư|bốn|năm)(?=[\s.:]|$)[.:]?/iu, part],
  [
    /^([IVX]{1,5})\s?(?:[.):](?=\s|\p{L})|\/(?=\s))/u,
    (m) => ({ kind: "roman", rank: 3, number: romanValue(m[1] ?? "") }),
  ],
  [/^([IVX]{1,5})\s?[-–](?=\s?\p{Lu})/u, (m) => ({ kind: "roman", rank: 3, number: romanValue(m[1] ?? "") })],
  [
    /^([A-HK-UĐ])[.)/](?=\s)/u,
    (m) => ({ kind: "capital", rank: 2, number: letterValue((m[1] ?? "").toLowerCase()) }),
  ],
  [/^điều (\d{1,3})(?:[.:]|$)/iu, (m) => ({ kind: "article", rank: 3.5, number: Number(m[1]) })],
  [/^(\d{1,2}(?:\.\d{1,2}){1,3})[.):]?(?=\s|\p{L})/u, decimal],
  [
    // "28/NQ-CP" is a document's number, "1-100%" a range; "1- 100%" and "2/ Tổ chức" are labels.
    /^(\d{1,2})\s?(?:[.):](?!\d)|\/(?=\s)|[-–](?=\s?\p{Lu})|(?<=\d)-(?=\s\d))\s?(?=\S|$)/u,
    (m) => ({ kind: "number", rank: 4, number: Number(m[1]) }),
  ],
  [/^\((\d{1,2})\)(?=\s|\p{L})/u, (m) => ({ kind: "ordinal", rank: 7.5, number: Number(m[1]) })],
  [/^\(?([a-zđ])[.)](?=\s|\p{L})/u, (m) => ({ kind: "letter", rank: 7, number: letterValue(m[1] ?? "") })],
  [/^[-–—−](?=\s|\p{L}|\d|[“"(])/u, () => ({ kind: "bullet", rank: 8, number: null })],
  [/^\+(?=\s|\p{L})/u, () => ({ kind: "bullet", rank: 9, number: null })],
  [/^[•●○▪■□➢➤✓✔§·*](?=\s|\p{L})/u, () => ({ kind: "bullet", rank: 10, number: null })],
];

/** The label that a line begins with, or null. */
export function findLabel(line: string): Label | null {
  for (const [form, read] of forms) {
    const match = form.exec(line);
    const label = match === null ? null : read(match);
    if (match !== null && label !== null) return { text: match[0].trim(), ...label };
  }
  return null;
}

/** The line without its label. */
export function withoutLabel(line: string): string {
  const label = findLabel(line);
  return label === null ? line : line.slice(label.text.length).trimStart();
}

function part(match: RegExpExecArray): Omit<Label, "text"> {
  const said = (match[1] ?? "").toLowerCase();
  const words = ["nhất", "hai", "ba", "tư", "năm"];
  const number = Number(said) || words.indexOf(said) + 1 || romanValue(said.toUpperCase());
  return { kind: "part", rank: match[0].toLowerCase().startsWith("chương") ? 1 : 0, number };
}

function decimal(match: RegExpExecArray): Omit<Label, "text"> {
  const parts = (match[1] ?? "").split(".");
  return { kind: "decimal", rank: 3 + parts.length, number: Number(parts.at(-1)) };
}

const romans: Record<string, number> = { I: 1, V: 5, X: 10 };

function romanValue(roman: string): number {
  const values = roman.split("").map((sign) => romans[sign] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/**
 * Place in the alphabet with đ and with f, j, w, z: the decree has the first and not the others (Nghị định 30/2020,
 * Phụ lục I), keyboards the other way round.
 */
function letterValue(letter: string): number {
  return alphabet.indexOf(letter) + 1;
}

const alphabet = "abcdđefghijklmnopqrstuvwxyz";

/** True where one letter follows the other in the decree's alphabet or in the keyboard's. Takes labels' numbers. */
export function letterFollows(last: number, next: number): boolean {
  return next > last && /^[đfjwz]*$/u.test(alphabet.slice(last, next - 1));
}

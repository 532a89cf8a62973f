/**
 * Views of Vietnamese text in which every character keeps its place: `lowered` and `bare` are exactly as long
 * as what they were made from, so that a match found in a view is a place in the text itself.
 */

/** oà → òa, uỷ → ủy: the mark moves to where most documents print it. `quý` and `hoàn` stay as they are. */
const newStyle = /(?<=[^q])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;

const moved: Record<string, string> = {
  ...spread("o", "a", "àáảãạ", "òóỏõọ"),
  ...spread("o", "e", "èéẻẽẹ", "òóỏõọ"),
  ...spread("u", "y", "ỳýỷỹỵ", "ùúủũụ"),
};

function spread(first: string, second: string, from: string, to: string): Record<string, string> {
  return Object.fromEntries(from.split("").map((mark, i) => [first + mark, (to[i] ?? first) + second]));
}

/** Composed form, with the Icelandic eth that some keyboards leave in place of đ set right. */
export function composed(text: string): string {
  return text.normalize("NFC").replaceAll("\u00D0", "Đ").replaceAll("\u00F0", "đ");
}

/** White space folded to single blanks. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Lower case with the tone marks in one placement, each character in its place. Takes composed text. */
export function lowered(text: string): string {
  const low = text.toLowerCase();
  // İ is the one letter that grows; text with it is looked at letter by letter.
  const view = low.length === text.length ? low : sameLength(text, lowerView);
  return view.replace(newStyle, (pair) => moved[pair] ?? pair);
}

/** Lower case without any mark (đ → d), each character in its place. Takes composed text. */
export function bare(text: string): string {
  return sameLength(text, bareView);
}

/** For finding without accents: composed, bare, white space folded. */
export function searchKey(text: string): string {
  return foldSpace(bare(composed(text)));
}

/** Keeps a mark of byte order as the character that it is: the view must be as long as the text. */
const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

/** One code unit for one: what has no single counterpart stays. */
function sameLength(text: string, view: View): string {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    units[i] = view.known[unit] || (view.known[unit] = view.make(String.fromCharCode(unit)).charCodeAt(0));
  }
  return decoder.decode(units);
}

/** A table filled as it is used; 0 is not known yet. */
interface View {
  readonly known: Uint16Array;
  readonly make: (unit: string) => string;
}

const lowerView: View = { known: new Uint16Array(0x10000), make: lowerOf };
const bareView: View = { known: new Uint16Array(0x10000), make: bareOf };

function lowerOf(unit: string): string {
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}

function bareOf(unit: string): string {
  const lower = lowerOf(unit);
  if (lower === "đ") return "d";
  const letter = lower.normalize("NFD").charAt(0);
  return /^[a-z]$/u.test(letter) ? letter : lower;
}

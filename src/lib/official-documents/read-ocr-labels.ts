import { romanNumeral } from "./labels.ts";
import type { Piece } from "./official-text.ts";

/** A heading in capitals whose numeral may have been misread: "IL", "IH", "1I", "TV", "II" read for "III". */
const heading = /^([IVXLHTlLĨÌỊ1|]{1,5})\s?[.,:]?\s+(?=\p{Lu}{2})/u;

/** What the recogniser makes of the strokes of a numeral. */
const strokes: Record<string, string> = {
  L: "I",
  l: "I",
  "1": "I",
  "|": "I",
  Ĩ: "I",
  Ì: "I",
  Ị: "I",
  H: "II",
};

/**
 * Roman numerals are what recognition gets wrong most, and what the order of a plan hangs on. A numeral that can
 * be the one due (after II comes III) becomes it; any other stays as read.
 */
export function mendNumerals(pieces: readonly Piece[]): Piece[] {
  let last = 0;
  return pieces.map((piece) => {
    if (piece.kind !== "line" || /\p{Ll}{2}/u.test(piece.text.slice(0, 40))) return piece;
    const match = heading.exec(piece.text);
    if (match === null) return piece;
    const said = (match[1] ?? "")
      .replace(/^TV/u, "IV")
      .split("")
      .map((sign) => strokes[sign] ?? sign)
      .join("");
    const due = romanNumeral(last + 1);
    const isDue =
      said === due || (said.length >= due.length - 1 && said.replace(/I/gu, "") === due.replace(/I/gu, ""));
    if (!isDue) return piece;
    last += 1;
    return { ...piece, text: `${due}. ${piece.text.slice(match[0].length)}` };
  });
}

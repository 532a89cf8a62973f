import { romanNumeral } from "./labels.ts";
import type { Piece } from "./official-text.ts";

/** A heading in capitals whose numeral may have been misread: "IL", "IH", "1I", "TV", "II" read for "III". */
const heading = /^([IVXLHTlLĨÌỊ1|]{1,5})\s?([.,:-]?)\s+(?=\p{Lu}{2})/u;

/** One in small letters is short and no sentence; "1." before it is a number and no numeral. */
const plainHeading =
  /^(?=[^\s.]*[IVXHL])([IVXLHTlLĨÌỊ1|]{1,5})\s?([.,:-]?)\s+(?=\p{Lu}\p{Ll}.{2,100}[^.;,]$)/u;

/** A heading in capitals with its label, a number or a numeral. */
const capitals = /^([IVXLHTlLĨÌỊ1|]{1,5}|\d{1,2})\s?[.,:-]?\s+(?=\p{Lu}{2})/u;

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
  return pieces.map((piece, i) => {
    if (piece.kind !== "line") return piece;
    const match = (isInCapitals(piece.text) ? heading : plainHeading).exec(piece.text);
    if (match === null || (match[1] === "1" && goesOnWithTwo(pieces, i))) return piece;
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
    // Documents of the Party write "II-".
    const mark = match[2] === "-" ? "-" : ".";
    return { ...piece, text: `${due}${mark} ${piece.text.slice(match[0].length)}` };
  });
}

/** "1. MỤC TIÊU", "2. NỘI DUNG": headings that are counted in numbers. */
function goesOnWithTwo(pieces: readonly Piece[], first: number): boolean {
  for (let i = first + 1; i < pieces.length; i += 1) {
    const piece = pieces[i];
    if (piece?.kind !== "line" || !isInCapitals(piece.text)) continue;
    const label = capitals.exec(piece.text)?.[1];
    if (label !== undefined) return label === "2";
  }
  return false;
}

function isInCapitals(text: string): boolean {
  return !/\p{Ll}{2}/u.test(text.slice(0, 40));
}

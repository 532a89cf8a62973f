import {
  detectLegacyEncoding,
  fromLegacy,
  withoutLegacy,
  type LegacyEncoding,
} from "#lib/vietnamese/encoding.ts";
import { composed } from "#lib/vietnamese/fold.ts";
import type { Piece } from "./official-text.ts";
import { withoutInvisible } from "./read-furniture.ts";

/**
 * Pieces as a file holds them, made composed Unicode without signs that do not show: an old encoding of the whole, or
 * of single paragraphs, is converted. First of all, since old encodings use signs that Unicode text has no use for.
 */
export function convertPieces(raw: readonly Piece[]): {
  pieces: Piece[];
  from: ReadonlySet<LegacyEncoding>;
} {
  const whole = detectLegacyEncoding(sampleOf(raw));
  const from = new Set<LegacyEncoding>(whole === null ? [] : [whole]);
  const convert = (text: string): string => {
    if (whole !== null) return clean(fromLegacy(text, whole));
    const converted = withoutLegacy(text);
    for (const encoding of converted.from) from.add(encoding);
    return clean(converted.text);
  };
  const pieces = raw.map((piece): Piece => {
    if (piece.kind !== "row") return { ...piece, text: convert(piece.text) };
    return { ...piece, cells: piece.cells.map((cell) => (cell === null ? null : convert(cell))) };
  });
  return { pieces, from };
}

const enough = 20_000;

function sampleOf(pieces: readonly Piece[]): string {
  let sample = "";
  for (const piece of pieces) {
    sample += `${piece.kind === "row" ? piece.cells.join(" ") : piece.text}\n`;
    if (sample.length > enough) break;
  }
  return sample;
}

function clean(text: string): string {
  return withoutInvisible(composed(text));
}

import type { Piece } from "./official-text.ts";

/**
 * Words that stand in every plan of this programme or in every signature, always the same: what recognition makes of
 * them when it takes one mark for another can only be them.
 */
const formulas: readonly (readonly [RegExp, string])[] = [
  [/(?<=bình )đ[aăâằắầấàá]ng(?= giới)/gu, "đẳng"],
  [/(?<=BÌNH )Đ[AĂÂẰẮẦẤÀÁ]NG(?= GIỚI)/gu, "ĐẲNG"],
  [/^PH[OÒÔ](?= (?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|HIỆU TRƯỞNG|TỔNG BIÊN TẬP)(?: |$))/gu, "PHÓ"],
  [/^K[IL1]\.(?= (?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|HIỆU TRƯỞNG|TỔNG BIÊN TẬP)(?: |$))/gu, "KT."],
  // A dash between years, with or without its blanks.
  [/(?<=\b(?:19|20)\d\d)\s?—\s?(?=(?:19|20)\d\d\b)/gu, " - "],
];

/** Recognised text with its standing phrases set right. */
export function mendFormulas(pieces: readonly Piece[]): Piece[] {
  const mend = (text: string): string =>
    formulas.reduce((mended, [misread, meant]) => mended.replace(misread, meant), text);
  return pieces.map((piece) =>
    piece.kind === "row"
      ? { ...piece, cells: piece.cells.map((cell) => (cell === null ? null : mend(cell))) }
      : { ...piece, text: mend(piece.text) },
  );
}

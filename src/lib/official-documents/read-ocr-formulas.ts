import type { Piece } from "./official-text.ts";

/**
 * Words that stand in every plan of this programme or in every signature, always the same: what recognition makes of
 * them when it takes one mark for another can only be them.
 */
const formulas: readonly (readonly [RegExp, string])[] = [
  [/(?<=bình )đ[aăâằắầấàá]ng(?= giới)/gu, "đẳng"],
  [/(?<=BÌNH )Đ[AĂÂẰẮẦẤÀÁ]NG(?= GIỚI)/gu, "ĐẲNG"],
  // "Hàng năm" is another spelling; these are none.
  [/(?<!\p{L})(h|H)(?:[aăâ]|ắ|ẳ|ẵ)ng(?= (?:năm|quý|tháng)(?!\p{L}))/gu, "$1ằng"],
  // Cells of the Party, not "only a ministry".
  [
    /(?<=(?:[Cc]ác|[Mm]ỗi|[Tt]ừng|%) )ch[íìỉĩ] bộ(?= trực thuộc| đảng|[;,.]|$| đưa| tổ chức| xây dựng)/gu,
    "chi bộ",
  ],
  [/^PH[OÒÔ](?= (?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|HIỆU TRƯỞNG|TỔNG BIÊN TẬP)(?: |$))/gu, "PHÓ"],
  [/^K[IL1]\.(?= (?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|HIỆU TRƯỞNG|TỔNG BIÊN TẬP)(?: |$))/gu, "KT."],
  // The stroke between a document's number and its symbol, on the line of its own.
  [/(?<=^Số\s?:\s?\d{1,5})\s?[|Il]?\s?(?=(?:KH|QĐ|CT|HD|BC|TB|TTr|CTr|ĐA|PA)-\p{Lu})/gu, "/"],
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

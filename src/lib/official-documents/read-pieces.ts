import type { Piece } from "./official-text.ts";
import { isFurniture } from "./read-furniture.ts";
import { joinLines, type Line } from "./read-lines.ts";
import { cellsOf, isRule, withoutMarks } from "./read-markdown.ts";

/**
 * Lines as a file holds them (a line of text, a Word paragraph, perhaps empty) into those that the document is made
 * of: marks and page furniture removed, torn sentences put together, tables drawn with bars or tabs made rows.
 * Rows and notes pass through. Word files need it too: many are made from scans.
 */
export function tidyPieces(raw: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  const lines: Line[] = [];
  let gap = 0;
  let inDrawnTable = false;
  // Drawn tables get numbers of their own, after those that the file numbers itself.
  let table = raw.reduce((most, piece) => (piece.kind === "row" ? Math.max(most, piece.table) : most), -1);
  const flush = (): void => {
    // One by one: a call takes no more than some hundred thousand arguments.
    for (const text of joinLines(lines)) pieces.push({ kind: "line", text });
    lines.length = 0;
  };
  for (const piece of raw) {
    if (piece.kind !== "line") {
      flush();
      pieces.push(piece);
      inDrawnTable = false;
    } else if (piece.text.trim() === "" || isRule(piece.text) || isFurniture(piece.text)) {
      gap += 1;
    } else {
      const cells = cellsOf(piece.text);
      if (cells === null || isLayout(cells)) {
        inDrawnTable = false;
        for (const part of cells ?? columnsOf(piece.text)) {
          lines.push({ text: withoutMarks(part), gap });
          gap = 0;
        }
      } else {
        if (!inDrawnTable) table += 1;
        inDrawnTable = true;
        flush();
        pieces.push({ kind: "row", table, cells });
        gap = 0;
      }
    }
  }
  flush();
  return pieces;
}

/** The head and the foot of a document are laid out in two columns that are not a table. */
function isLayout(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length < 2) return true;
  return (
    filled.length === 2 &&
    /cộng h(?:òa|oà)|độc lập\s*[-–]|(?:^|\s)số\s*:|nơi nhận|ngày.{0,12}tháng.{0,12}năm|(?<!\p{L})(?:TM|KT|TL|TUQ)\.|(?:chủ tịch|giám đốc|hiệu trưởng|trưởng ban|tổng biên tập)$/iu.test(
      filled.join(" "),
    )
  );
}

const besideEachOther =
  /^(.{4,90}?)\s+(CỘNG\s+H(?:ÒA|OÀ)\s+XÃ.{0,60}|Độc lập\s?[-–].{0,40})$|^(\s*Số\s*:\s{0,12}\S{0,8}\s?\/[\p{Lu}Đ]\S{1,24})\s+(\S.{0,40}ngày.{0,12}tháng.{0,12}năm.{0,8})$/u;

/** "UBND XÃ A        CỘNG HÒA …" on one line: the two columns of the head, held apart by blanks or by nothing. */
function columnsOf(line: string): string[] {
  const head = besideEachOther.exec(line.slice(0, 200));
  if (head !== null && line.length <= 200) return head.slice(1).filter((part) => part !== undefined);
  const parts = line.trim().split(/\s{4,}|\t+/u);
  // "Số:        /KH-UBND", "Suối Hoa, ngày      tháng 3": a blank for the clerk parts no columns.
  if (/^số\s*:?$|,\s+ngày$/iu.test(parts[0] ?? "")) return [line];
  return parts.length === 2 && isLayout(parts) ? parts : [line];
}

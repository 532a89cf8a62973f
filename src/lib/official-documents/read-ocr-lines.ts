import type { Grid } from "./read-page-grid.ts";
import type { Rule } from "./read-page.ts";
import type { CellPicture } from "./read-picture-cells.ts";
import type { Slant } from "./read-picture-slant.ts";

/** A line of letters on the picture of a page, in its pixels. */
export interface RecognisedLine {
  readonly baseline: number;
  readonly height: number;
  readonly words: readonly RecognisedWord[];
}

export interface RecognisedWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** How sure the recogniser is of it, in per cent. */
  readonly confidence: number;
}

/** Turned as its page is. */
export function levelLine(line: RecognisedLine, { toLevel }: Slant): RecognisedLine {
  const [first, last] = [line.words[0], line.words.at(-1)];
  const middle = ((first?.from ?? 0) + (last?.to ?? 0)) / 2;
  return {
    ...line,
    baseline: toLevel(middle, line.baseline)[1],
    words: line.words.map((word) => ({
      ...word,
      from: toLevel(word.from, line.baseline)[0],
      to: toLevel(word.to, line.baseline)[0],
    })),
  };
}

/** What was read in a cell, where it stands on the page: in that cell, even where the cell's lines are bent a little. */
export function lineInCell(
  line: RecognisedLine,
  { left, top, box }: CellPicture,
  slant: Slant,
): RecognisedLine {
  const words = line.words.map((word) => ({ ...word, from: word.from + left, to: word.to + left }));
  const level = levelLine({ ...line, baseline: line.baseline + top, words }, slant);
  const inside = (x: number): number => Math.min(box.right - 1, Math.max(box.left + 1, x));
  return {
    ...level,
    baseline: Math.min(box.bottom - 1, level.baseline),
    words: level.words.map((word) => ({ ...word, from: inside(word.from), to: inside(word.to) })),
  };
}

export function frameOf({ columns, edges }: Grid): Rule {
  const [left = 0, top = 0] = [columns[0], edges[0]];
  return { left, top, right: columns.at(-1) ?? left, bottom: edges.at(-1) ?? top };
}

/** What of the lines stands in a box. */
export function within(lines: readonly RecognisedLine[], box: Rule): RecognisedLine[] {
  return filtered(lines, (line, word) => isIn(box, line, word));
}

/** What of the lines stands elsewhere. */
export function outside(lines: readonly RecognisedLine[], box: Rule): RecognisedLine[] {
  return filtered(lines, (line, word) => !isIn(box, line, word));
}

/** Below this, in per cent, a word may well be another. */
const sure = 80;

/**
 * Of two readings of a cell, by itself and on its page, the first, unless it doubts a word more than the other does any
 * of no fewer: short numbers are sometimes read better among others.
 */
export function surerOf(
  own: readonly RecognisedLine[],
  onPage: readonly RecognisedLine[],
): readonly RecognisedLine[] {
  const [least, other] = [leastSure(own), leastSure(onPage)];
  return least < sure && other > least && lengthOf(onPage) >= lengthOf(own) * 0.8 ? onPage : own;
}

function filtered(
  lines: readonly RecognisedLine[],
  isKept: (line: RecognisedLine, word: RecognisedWord) => boolean,
): RecognisedLine[] {
  return lines.flatMap((line) => {
    const words = line.words.filter((word) => isKept(line, word));
    return words.length === 0 ? [] : [{ ...line, words }];
  });
}

function isIn(
  { left, top, right, bottom }: Rule,
  { baseline, height }: RecognisedLine,
  word: RecognisedWord,
): boolean {
  const [x, y] = [(word.from + word.to) / 2, baseline - height * 0.3];
  return x >= left && x < right && y >= top && y < bottom;
}

function leastSure(lines: readonly RecognisedLine[]): number {
  const words = lines.flatMap((line) => line.words);
  return words.length === 0 ? 0 : Math.min(...words.map((word) => word.confidence));
}

function lengthOf(lines: readonly RecognisedLine[]): number {
  return lines.flatMap((line) => line.words).reduce((sum, word) => sum + word.text.length, 0);
}

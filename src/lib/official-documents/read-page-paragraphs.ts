import { findLabel } from "./read-labels.ts";
import type { PageLine } from "./read-page.ts";

/** Between which edges the body of a page is set, and how. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  /** Where lines with a label mostly begin; equal to left where first lines are not indented. */
  readonly indent: number;
  /** Usual distance of two lines of a paragraph. */
  readonly leading: number;
}

/** Takes the lines of one page or of pages of the same width; null where there are none. */
export function measureOf(lines: readonly PageLine[]): Measure | null {
  if (lines.length === 0) return null;
  const to = lines.map((line) => line.to).sort((a, b) => a - b);
  const right = to[Math.floor(to.length * 0.92)] ?? 0;
  const widest = Math.max(...lines.map((line) => line.to - line.from));
  const long = lines.filter((line) => line.to - line.from > widest * 0.5);
  const left = Math.min(most(long.map((line) => line.from)), lowest(long.map((line) => line.from)));
  const labelled = lines.filter((line) => findLabel(line.text) !== null).map((line) => line.from);
  const steps = lines
    .map((line, i) => line.baseline - (lines[i - 1]?.baseline ?? line.baseline))
    .filter((step) => step > 0);
  return {
    left,
    right,
    indent: labelled.length === 0 ? left : most(labelled),
    leading: steps.length === 0 ? 0 : most(steps),
  };
}

/** The value met most often, within two units. */
function most(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value / 2), (counts.get(Math.round(value / 2)) ?? 0) + 1);
  let best: readonly [number, number] = [0, 0];
  for (const entry of counts) if (entry[1] > best[1]) best = entry;
  return best[0] * 2;
}

/** The lowest value that is met more than by chance. */
function lowest(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.1)] ?? 0;
}

/** True where a line goes on with the paragraph of the line before it, on the same page or over a page's end. */
export function goesOn(
  last: PageLine,
  next: PageLine,
  { before, after, samePage }: { before: Measure; after: Measure; samePage: boolean },
): boolean {
  if (/^[./;,]+$/u.test(next.text)) return true;
  if (Math.abs(last.size - next.size) > last.size * 0.15) return false;
  if (samePage && after.leading > 0 && next.baseline - last.baseline > after.leading * 1.7) return false;
  if (!isFull(last, next, before)) return false;
  const slack = next.size * 0.8;
  const indented = after.indent > after.left + slack;
  const label = findLabel(next.text);
  // "… giai đoạn 2026" / "- 2030": at the edge of the page where items stand indented, it is no item.
  if (label !== null) return indented && next.from < after.left + slack && !isCentred(last, before);
  if (isCentred(last, before)) return isCentred(next, after);
  return !(indented && Math.abs(next.from - after.indent) < slack);
}

/** The next line's first word would not have gone on this one. */
function isFull(last: PageLine, next: PageLine, { left, right }: Measure): boolean {
  const firstWord = (next.text.split(" ")[0] ?? "").length / Math.max(1, next.text.length);
  const needed = last.size * 0.25 + firstWord * (next.to - next.from);
  const free = isCentred(last, { left, right }) ? right - left - (last.to - last.from) : right - last.to;
  return needed > free - last.size * 0.1;
}

function isCentred(line: PageLine, { left, right }: Pick<Measure, "left" | "right">): boolean {
  const [before, behind] = [line.from - left, right - line.to];
  return before > line.size * 2 && Math.abs(before - behind) < line.size * 1.5;
}

import { pixelsPerInch, type Ink } from "./read-picture-ink.ts";

/** Dark pixels beside each other in one row, from the first to behind the last. */
export interface Stretch {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** A line across the picture, perhaps at a slight slant: the stretches that it is made of. */
export interface DrawnLine {
  readonly from: number;
  readonly to: number;
  /** Its middle. */
  readonly y: number;
  readonly stretches: readonly Stretch[];
}

/** Dirt and noise break a line for so long, in inches; the strokes of letters stand wider apart. */
const longestGap = 0.012;
/** In inches. A table's line in print has 0.5 to 2 points. */
const thickest = 0.045;
/** The most stretches of a page: those of dark photographs and patterns are no lines. */
const mostStretches = 60_000;

/** The lines that run across a picture and are at least so long, in inches. For upright lines turn the picture. */
export function linesAcross(ink: Ink, least: number, inch = pixelsPerInch(ink)): DrawnLine[] {
  const stretches = stretchesOf(ink, {
    least: least * inch,
    gap: Math.max(1, Math.round(longestGap * inch)),
  });
  return grouped(stretches).flatMap((group) => {
    const from = Math.min(...group.map((one) => one.from));
    const to = Math.max(...group.map((one) => one.to));
    const area = group.reduce((sum, one) => sum + one.to - one.from, 0);
    if (area > (to - from) * thickest * inch) return [];
    const y = group.reduce((sum, one) => sum + (one.y + 0.5) * (one.to - one.from), 0) / area;
    return [{ from, to, y, stretches: group }];
  });
}

function stretchesOf(
  { width, height, dark }: Ink,
  { least, gap }: { least: number; gap: number },
): Stretch[] {
  const found: Stretch[] = [];
  for (let y = 0; y < height && found.length < mostStretches; y += 1) {
    let from = -1;
    let last = -1;
    let count = 0;
    for (let x = 0; x <= width; x += 1) {
      const isDark = x < width && dark[y * width + x] === 1;
      if (isDark) {
        if (from < 0) [from, count] = [x, 0];
        last = x;
        count += 1;
      } else if (from >= 0 && (x - last > gap || x === width)) {
        // The foot of a line of letters is half paper.
        if (last + 1 - from >= least && count > (last + 1 - from) * 0.75)
          found.push({ y, from, to: last + 1 });
        from = -1;
      }
    }
  }
  return found;
}

/** Stretches that touch from row to row: a slanting line steps from one to the next. */
function grouped(stretches: readonly Stretch[]): Stretch[][] {
  const groups = stretches.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while ((groups[root] ?? root) !== root) root = groups[root] ?? root;
    groups[i] = root;
    return root;
  };
  let start = 0;
  for (const [i, one] of stretches.entries()) {
    while ((stretches[start]?.y ?? one.y) < one.y - 2) start += 1;
    for (let j = start; j < i; j += 1) {
      const other = stretches[j];
      if (other !== undefined && other.y < one.y && other.from <= one.to + 4 && one.from <= other.to + 4)
        groups[rootOf(j)] = rootOf(i);
    }
  }
  const members = new Map<number, Stretch[]>();
  for (const [i, one] of stretches.entries()) {
    const root = rootOf(i);
    const open = members.get(root);
    if (open === undefined) members.set(root, [one]);
    else open.push(one);
  }
  return [...members.values()];
}

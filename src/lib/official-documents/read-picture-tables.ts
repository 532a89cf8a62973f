import { gridsOf, type Grid } from "./read-page-grid.ts";
import type { Rule } from "./read-page.ts";
import { pixelsPerInch, turned, type Ink } from "./read-picture-ink.ts";
import { linesAcross, type DrawnLine } from "./read-picture-lines.ts";

/** Tables drawn on the picture of a page, in its pixels. */
export interface DrawnTables {
  readonly grids: readonly Grid[];
  /** The lines of the grids, set straight: each meets the others it touches. */
  readonly rules: readonly Rule[];
  /** For each pixel 1 where one of those lines runs. */
  readonly lines: Uint8Array;
}

/** In inches: longer than any stroke of a letter and shorter than a row or column is. */
const leastAcross = 0.3;
const leastUpright = 0.2;
/** In inches: lines of one edge, though double, bent or at a slight slant, lie so near. */
const sameEdge = 0.05;
/** In inches: a line that ends so near to another is meant to meet it; it may be broken for as long. */
const meeting = 0.1;

/** A line by the way it runs: `at` across, from and to along. */
interface Edge {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The ruled tables of a page, whose lines may be broken, doubled or slightly slanting. */
export function drawnTablesOf(ink: Ink): DrawnTables {
  const inch = pixelsPerInch(ink);
  const across = linesAcross(ink, leastAcross);
  const upright = across.length < 2 ? [] : linesAcross(turned(ink), leastUpright, inch);
  const rows = straight(across, inch);
  const columns = straight(upright, inch);
  const [flat, standing] = [meet(rows, columns, inch), meet(columns, rows, inch)];
  const drawn = [
    ...flat.map(({ at, from, to }): Rule => ({ left: from, right: to, top: at, bottom: at })),
    ...standing.map(({ at, from, to }): Rule => ({ left: at, right: at, top: from, bottom: to })),
  ];
  const grids = gridsOf(drawn);
  const slack = inch * sameEdge;
  const strokes = [
    ...across.flatMap(({ stretches }) =>
      stretches.map(({ y, from, to }): Rule => ({ left: from, right: to, top: y, bottom: y + 1 })),
    ),
    ...upright.flatMap(({ stretches }) =>
      stretches.map(({ y, from, to }): Rule => ({ left: y, right: y + 1, top: from, bottom: to })),
    ),
  ].filter((stroke) => grids.some((grid) => isWithin(stroke, grid, slack)));
  return {
    grids,
    rules: drawn.filter((rule) => grids.some((grid) => isWithin(rule, grid, slack))),
    lines: markedOf(ink, strokes),
  };
}

/** The pixels of lines, and the pale ones beside them. */
function markedOf({ width, height }: Ink, strokes: readonly Rule[]): Uint8Array {
  const marked = new Uint8Array(width * height);
  const spread = Math.max(1, Math.round(pixelsPerInch({ width, height }) / 150));
  for (const { left, top, right, bottom } of strokes)
    for (let y = Math.max(0, top - spread); y < Math.min(height, bottom + spread); y += 1)
      marked.fill(1, y * width + Math.max(0, left - spread), y * width + Math.min(width, right + spread));
  return marked;
}

/** Lines of one edge at one place, and those that follow each other joined. */
function straight(lines: readonly DrawnLine[], inch: number): Edge[] {
  const edges: Edge[] = [];
  let [sum, count, last] = [0, 0, Number.NEGATIVE_INFINITY];
  let open: DrawnLine[] = [];
  const close = (): void => {
    const at = Math.round(sum / count);
    let joined: Edge | null = null;
    for (const { from, to } of open.toSorted((one, other) => one.from - other.from)) {
      if (joined !== null && from - joined.to <= meeting * inch) {
        joined = { at, from: joined.from, to: Math.max(joined.to, to) };
      } else {
        if (joined !== null) edges.push(joined);
        joined = { at, from, to };
      }
    }
    if (joined !== null) edges.push(joined);
  };
  for (const line of lines.toSorted((one, other) => one.y - other.y)) {
    if (line.y - last > sameEdge * inch) {
      close();
      [sum, count, open] = [0, 0, []];
    }
    const length = line.to - line.from;
    [sum, count, last] = [sum + line.y * length, count + length, line.y];
    open.push(line);
  }
  close();
  return edges;
}

/** The lines with their ends drawn to the lines that they were meant to meet. */
function meet(lines: readonly Edge[], others: readonly Edge[], inch: number): Edge[] {
  const reach = meeting * inch;
  return lines.map(({ at, from, to }) => {
    const met = (end: number): number => {
      const nearest = others
        .filter((other) => other.from - reach <= at && at <= other.to + reach)
        .toSorted((one, other) => Math.abs(one.at - end) - Math.abs(other.at - end))[0];
      return nearest !== undefined && Math.abs(nearest.at - end) <= reach ? nearest.at : end;
    };
    return { at, from: met(from), to: met(to) };
  });
}

function isWithin(rule: Rule, { columns, edges }: Grid, slack: number): boolean {
  return (
    rule.left >= (columns[0] ?? 0) - slack &&
    rule.right <= (columns.at(-1) ?? 0) + slack &&
    rule.top >= (edges[0] ?? 0) - slack &&
    rule.bottom <= (edges.at(-1) ?? 0) + slack
  );
}

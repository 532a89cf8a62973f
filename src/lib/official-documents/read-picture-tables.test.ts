import { expect, test } from "vitest";
import { inkOf, paleLines } from "./read-picture-ink.ts";
import { drawnTablesOf } from "./read-picture-tables.ts";
import type { GreyPicture } from "./grey-picture.ts";

const [width, height] = [827, 1169];
type Stroke = readonly [x0: number, y0: number, x1: number, y1: number];

/** Strokes two pixels thick on a page of A4 at 100 dpi; `bend` moves each pixel. */
function page(
  strokes: readonly Stroke[],
  bend: (x: number, y: number) => readonly [number, number] = (x, y) => [x, y],
  paper: (x: number) => number = () => 250,
): GreyPicture {
  const pixels = Uint8Array.from({ length: width * height }, (_, i) => paper(i % width));
  for (const [x0, y0, x1, y1] of strokes)
    for (let x = x0; x <= x1 + 1; x += 1)
      for (let y = y0; y <= y1 + 1; y += 1) {
        const [u, v] = bend(x, y).map(Math.round);
        const place = (v ?? 0) * width + (u ?? 0);
        pixels[place] = (pixels[place] ?? 0) * 0.4;
      }
  return { width, height, pixels };
}

const columns = [80, 130, 500, 740];
const edges = [300, 340, 380, 450];
const ruled: readonly Stroke[] = [
  ...edges.map((y): Stroke => [80, y, 740, y]),
  ...columns.map((x): Stroke => [x, 300, x, 450]),
];
const gridsOf = (picture: GreyPicture) => drawnTablesOf(inkOf(picture, paleLines)).grids;
const whole = [0, 1, 2, 3, 4, 5, 6, 7, 8];

test("the lines of a table make its cells", () => {
  const [grid, ...others] = gridsOf(page(ruled));
  expect(others).toEqual([]);
  expect(grid).toEqual({ columns: columns.map((x) => x + 1), edges: edges.map((y) => y + 1), owners: whole });
});

test.each([
  ["lies a little aslant", page(ruled, (x, y) => [x - y * 0.004, y + x * 0.004])],
  ["is bent", page(ruled, (x, y) => [x, y + 3 * Math.sin(x / 250)])],
  ["lies in the shade", page(ruled, undefined, (x) => 250 - Math.floor(x / 6))],
  [
    "has lines that are broken and fall short",
    page([
      ...edges.flatMap((y): Stroke[] => [
        [84, y, 400, y],
        [405, y, 735, y],
      ]),
      ...columns.flatMap((x): Stroke[] => [
        [x, 304, x, 360],
        [x, 364, x, 447],
      ]),
    ]),
  ],
  [
    "has double lines",
    page([...ruled, ...ruled.map(([x0, y0, x1, y1]): Stroke => [x0 + 3, y0 + 3, x1 + 3, y1 + 3])]),
  ],
])("a table that %s has the same cells", (_, picture) => {
  const grids = gridsOf(picture);
  expect(grids.map((grid) => grid.owners)).toEqual([whole]);
});

test("cells that no line parts are one", () => {
  const [grid] = gridsOf(
    page([
      ...[300, 380, 450].map((y): Stroke => [80, y, 740, y]),
      [130, 340, 740, 340],
      ...[80, 130, 740].map((x): Stroke => [x, 300, x, 450]),
      [500, 340, 500, 450],
    ]),
  );
  expect(grid?.owners).toEqual([0, 1, 1, 0, 4, 5, 6, 7, 8]);
});

test.each<readonly [string, readonly Stroke[]]>([
  [
    "the lines under the two columns of a head",
    [
      [150, 120, 260, 120],
      [450, 120, 680, 120],
    ],
  ],
  [
    "a frame around the page",
    [...[40, 1100].map((y): Stroke => [40, y, 780, y]), ...[40, 780].map((x): Stroke => [x, 40, x, 1100])],
  ],
  [
    "strokes as short as letters",
    Array.from({ length: 40 }, (_, i): Stroke => [100 + i * 12, 200, 100 + i * 12, 214]),
  ],
  ["a dark picture", Array.from({ length: 100 }, (_, i): Stroke => [100, 200 + i, 400, 200 + i])],
])("%s: no table", (_, strokes) => {
  expect(gridsOf(page(strokes))).toEqual([]);
});

test("noise on the page leaves its table whole", () => {
  const picture = page(ruled);
  let seed = 1790;
  for (const [i, value] of picture.pixels.entries()) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    picture.pixels[i] = Math.max(0, Math.min(255, value + (seed / 2_147_483_648 - 0.5) * 60));
  }
  expect(gridsOf(picture).map((grid) => grid.owners)).toEqual([whole]);
});

import type { Grid } from "./read-page-grid.ts";
import type { Rule } from "./read-page.ts";
import { pixelsPerInch, type Ink } from "./read-picture-ink.ts";
import type { Slant } from "./read-picture-slant.ts";
import type { GreyPicture } from "./grey-picture.ts";

/** A page with drawn tables: the picture as it came, and what is known of it once it was turned level. */
export interface TablePage {
  readonly picture: GreyPicture;
  readonly slant: Slant;
  readonly grids: readonly Grid[];
  /** On the level page: the ink, without that of the tables' lines. */
  readonly ink: Ink;
  /** On the level page: 1 where a table's line runs. */
  readonly lines: Uint8Array;
}

/** A cell cut out of the picture, with a margin of paper around what is written in it. */
export interface CellPicture {
  readonly picture: GreyPicture;
  /** Where its left top corner lies on the page's picture. */
  readonly left: number;
  readonly top: number;
  /** The cell on the level page, between its lines. */
  readonly box: Rule;
}

/** In inches: paper around the letters, without which single digits are not found. */
const margin = 0.1;
/** Dark pixels at 200 dpi: a dot has some 10, a dash 30. */
const leastInk = 16;

/** The cells in which something is written. */
export function cellPictures(page: TablePage): CellPicture[] {
  const paper = paperOf(page.picture);
  return page.grids.flatMap(boxesOf).flatMap((box) => {
    const written = writtenIn(box, page.ink);
    return written === null ? [] : [cutOut(page, { box, written, paper })];
  });
}

/** The page without its tables' lines. */
export function withoutLines({ picture, slant, grids, ink, lines }: TablePage): GreyPicture {
  const { width, height } = picture;
  const pixels = Uint8Array.from(picture.pixels);
  const paper = paperOf(picture);
  const edge = Math.round(pixelsPerInch(ink) / 20);
  for (const { columns, edges } of grids) {
    const box = {
      left: (columns[0] ?? 0) - edge,
      right: (columns.at(-1) ?? 0) + edge,
      top: (edges[0] ?? 0) - edge,
      bottom: (edges.at(-1) ?? 0) + edge,
    };
    const { left, top, right, bottom } = onPicture(box, slant);
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1)
      for (let x = Math.max(0, left); x < Math.min(width, right); x += 1)
        if (isLine(lines, ink, slant.toLevel(x, y))) pixels[y * width + x] = paper;
  }
  return { width, height, pixels };
}

function cutOut(
  { picture, slant, ink, lines }: TablePage,
  { box, written, paper }: { box: Rule; written: Rule; paper: number },
): CellPicture {
  const inch = pixelsPerInch(ink);
  const edge = Math.round(margin * inch);
  const around = onPicture(written, slant);
  const [left, top] = [around.left - edge, around.top - edge];
  const [width, height] = [around.right - left + edge, around.bottom - top + edge];
  const pixels = new Uint8Array(width * height).fill(paper);
  for (let y = Math.max(0, around.top); y < Math.min(picture.height, around.bottom); y += 1) {
    for (let x = Math.max(0, around.left); x < Math.min(picture.width, around.right); x += 1) {
      const place = slant.toLevel(x, y);
      if (!isInside(written, place) || isLine(lines, ink, place)) continue;
      pixels[(y - top) * width + x - left] = picture.pixels[y * picture.width + x] ?? paper;
    }
  }
  stretch(pixels, paper);
  return { picture: { width, height, pixels }, left, top, box };
}

/** Makes the darkest black and what is nearly paper white: in a pale cell the recogniser takes one digit for another. */
function stretch(pixels: Uint8Array, paper: number): void {
  const darkest = pixels.reduce((least, value) => Math.min(least, value), 255);
  const range = Math.max(1, (paper - darkest) * 0.85);
  for (const [i, value] of pixels.entries())
    pixels[i] = Math.max(0, Math.min(255, Math.round(((value - darkest) * 255) / range)));
}

/** The cells of a grid, the merged ones whole. */
function boxesOf({ columns, edges, owners }: Grid): Rule[] {
  const width = columns.length - 1;
  const boxes = new Map<number, Rule>();
  for (const [place, owner] of owners.entries()) {
    const [row, column] = [Math.floor(place / width), place % width];
    const open = boxes.get(owner);
    boxes.set(owner, {
      left: open?.left ?? columns[column] ?? 0,
      top: open?.top ?? edges[row] ?? 0,
      right: Math.max(open?.right ?? 0, columns[column + 1] ?? 0),
      bottom: Math.max(open?.bottom ?? 0, edges[row + 1] ?? 0),
    });
  }
  return [...boxes.values()];
}

/** What the paper looks like: the value in the middle, since most of a page is paper. */
function paperOf({ pixels }: GreyPicture): number {
  const counts = new Uint32Array(256);
  for (let i = 0; i < pixels.length; i += 7) counts[pixels[i] ?? 0] = (counts[pixels[i] ?? 0] ?? 0) + 1;
  let left = pixels.length / 14;
  return Math.max(
    0,
    counts.findIndex((count) => (left -= count) <= 0),
  );
}

/** The box around the ink of a cell, with a hair of paper for the pale edges of letters. */
function writtenIn(box: Rule, { width, height, dark }: Ink): Rule | null {
  const inch = pixelsPerInch({ width, height });
  const inset = Math.max(1, Math.round(inch / 70));
  let [left, top, right, bottom] = [width, height, 0, 0];
  let count = 0;
  for (let y = Math.max(0, box.top + inset); y < Math.min(height, box.bottom - inset); y += 1) {
    for (let x = Math.max(0, box.left + inset); x < Math.min(width, box.right - inset); x += 1) {
      if (dark[y * width + x] !== 1) continue;
      count += 1;
      [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
    }
  }
  const scale = inch / 200;
  if (count < leastInk * scale * scale) return null;
  return { left: left - 2, top: top - 2, right: right + 2, bottom: bottom + 2 };
}

/** The upright box on the picture around a box of the level page. */
function onPicture({ left, top, right, bottom }: Rule, { toPicture }: Slant): Rule {
  const corners = [
    toPicture(left, top),
    toPicture(right, top),
    toPicture(left, bottom),
    toPicture(right, bottom),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {
    left: Math.floor(Math.min(...xs)),
    top: Math.floor(Math.min(...ys)),
    right: Math.ceil(Math.max(...xs)),
    bottom: Math.ceil(Math.max(...ys)),
  };
}

function isInside({ left, top, right, bottom }: Rule, [x, y]: readonly [number, number]): boolean {
  return x >= left && x < right && y >= top && y < bottom;
}

function isLine(lines: Uint8Array, { width }: Ink, [x, y]: readonly [number, number]): boolean {
  return lines[Math.round(y) * width + Math.round(x)] === 1;
}

import type { GreyPicture } from "./grey-picture.ts";

/** Which pixels of a picture are ink: 1 dark, 0 paper. Rows from the top. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly dark: Uint8Array;
}

/** Ink is this much darker than what lies around it: shades and the shadow of a photograph's edge are paper. */
const letters = 0.87;
/** Thin lines come out of a scanner pale; what else is so pale is no longer than specks are. */
export const paleLines = 0.94;

/** Takes each pixel by the mean of the square around it, so that uneven light does no harm. */
export function inkOf({ width, height, pixels }: GreyPicture, darker = letters): Ink {
  const reach = Math.max(6, Math.round(pixelsPerInch({ width, height }) / 12));
  const dark = new Uint8Array(width * height);
  // Sums down each column of the band of rows around y: all the memory it takes is a row.
  const column = new Uint32Array(width);
  const add = (y: number, sign: 1 | -1): void => {
    if (y < 0 || y >= height) return;
    for (let x = 0; x < width; x += 1) column[x] = (column[x] ?? 0) + sign * (pixels[y * width + x] ?? 0);
  };
  for (let y = 0; y < reach; y += 1) add(y, 1);
  for (let y = 0; y < height; y += 1) {
    add(y + reach, 1);
    add(y - reach - 1, -1);
    const rows = Math.min(height, y + reach + 1) - Math.max(0, y - reach);
    let sum = 0;
    for (let x = 0; x < Math.min(reach, width); x += 1) sum += column[x] ?? 0;
    for (let x = 0; x < width; x += 1) {
      if (x + reach < width) sum += column[x + reach] ?? 0;
      if (x - reach - 1 >= 0) sum -= column[x - reach - 1] ?? 0;
      const columns = Math.min(width, x + reach + 1) - Math.max(0, x - reach);
      if ((pixels[y * width + x] ?? 0) * rows * columns < sum * darker) dark[y * width + x] = 1;
    }
  }
  return { width, height, dark };
}

/** Rows made columns. */
export function turned({ width, height, dark }: Ink): Ink {
  const other = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) other[x * height + y] = dark[y * width + x] ?? 0;
  return { width: height, height: width, dark: other };
}

/** How fine the picture of a page is, taken for A4, whose shorter side has 8.27 inches. */
export function pixelsPerInch({ width, height }: Pick<Ink, "width" | "height">): number {
  return Math.min(width, height) / 8.27;
}

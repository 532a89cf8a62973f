import { inflateSync } from "node:zlib";
import type { GreyPicture } from "./grey-picture.ts";

/** A grey PNG of eight bits a pixel without interlacing, as the recogniser hands pages back; null for any other. */
export function greyOfPng(png: Uint8Array): GreyPicture | null {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png.length < 33) return null;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const isPlain = png[24] === 8 && png[25] === 0 && png[28] === 0;
  if (!isPlain || width === 0 || height === 0) return null;
  const rows = inflateSync(dataOf(png, view), { maxOutputLength: (width + 1) * height });
  if (rows.length < (width + 1) * height) return null;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) unfilter(rows, pixels, { y, width });
  return { width, height, pixels };
}

/** The IDAT chunks, which make one stream (PNG, 10.1). */
function dataOf(png: Uint8Array, view: DataView): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 8; at + 12 <= png.length;) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === 0x49444154) parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return Buffer.concat(parts);
}

/** A row is stored as its difference from its neighbours, its first byte says which (PNG, 9.2). */
function unfilter(rows: Uint8Array, pixels: Uint8Array, { y, width }: { y: number; width: number }): void {
  const [from, to] = [y * (width + 1) + 1, y * width];
  const filter = rows[from - 1];
  for (let x = 0; x < width; x += 1) {
    const left = x === 0 ? 0 : (pixels[to + x - 1] ?? 0);
    const up = y === 0 ? 0 : (pixels[to + x - width] ?? 0);
    const corner = x === 0 || y === 0 ? 0 : (pixels[to + x - width - 1] ?? 0);
    pixels[to + x] = (rows[from + x] ?? 0) + guess(filter, left, up, corner);
  }
}

function guess(filter: number | undefined, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const sum = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

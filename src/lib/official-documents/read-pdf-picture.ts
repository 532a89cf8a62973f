import { writeGreyMap, type GreyPicture } from "./grey-picture.ts";
import type { PlacedImage } from "./read-pdf-drawing.ts";
import type { Page } from "./read-pdf-file.ts";
import { applied, combined, inverse, type Matrix } from "./read-pdf-matrix.ts";

/** An image as pdf.js decodes it; its kind says how a pixel is stored. */
interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
  readonly kind: 1 | 2 | 3;
  readonly isMask: boolean;
}

/** Scans of A4 have 2,300 (200 dpi) to 3,500 (300 dpi) rows; more adds nothing to reading. */
const mostRows = 3_600;
const leastRows = 1_400;

/** True where pictures lie over half of the page or more: a scan, not an emblem or a photograph in the text. */
export function coversPage(page: Page, images: readonly PlacedImage[]): boolean {
  const { width, height } = page.getViewport({ scale: 1 });
  const covered = images.reduce((sum, { place: [a, b, c, d] }) => sum + Math.abs(a * d - b * c), 0);
  return covered > width * height * 0.5;
}

/** The pictures of a page put together as they lie on it (scanners cut pages into strips), in grey, as PGM. */
export async function pictureOf(page: Page, images: readonly PlacedImage[]): Promise<Uint8Array> {
  const { width, height } = page.getViewport({ scale: 1 });
  const decoded = await Promise.all(
    images
      .slice(0, 200)
      .map(async ({ source, place }) => ({ place, image: await decodedImage(page, source) })),
  );
  const finest = Math.max(
    ...decoded.map(({ place, image }) =>
      image === null ? 0 : image.height / Math.max(1, Math.hypot(place[2], place[3])),
    ),
  );
  const scale = Math.min(mostRows / height, Math.max(leastRows / height, finest));
  const canvas: GreyPicture = {
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    pixels: new Uint8Array(Math.round(width * scale) * Math.round(height * scale)).fill(255),
  };
  for (const { place, image } of decoded)
    if (image !== null) paint(image, combined([scale, 0, 0, scale, 0, 0], place), canvas);
  return writeGreyMap(canvas);
}

async function decodedImage(page: Page, source: unknown): Promise<Decoded | null> {
  const isMask = typeof source === "object" && source !== null && !("kind" in source);
  const key = isMask && "data" in source && typeof source.data === "string" ? source.data : source;
  const object: unknown =
    typeof key === "string"
      ? await new Promise((resolve) => (key.startsWith("g_") ? page.commonObjs : page.objs).get(key, resolve))
      : source;
  if (typeof object !== "object" || object === null || !("data" in object)) return null;
  const { width, height, data, kind } = object as Partial<Decoded>;
  if (width === undefined || height === undefined || data === undefined || data === null) return null;
  return { width, height, data, kind: kind ?? 1, isMask };
}

/** Paints an image where the map puts the unit square, each pixel from the nearest of the image's. */
function paint(image: Decoded, place: Matrix, canvas: GreyPicture): void {
  // Images are stored from the top, the unit square counts from the bottom.
  const toImage = inverse(combined(place, [1 / image.width, 0, 0, -1 / image.height, 0, 1]));
  if (toImage === null) return;
  const corners = [applied(place, 0, 0), applied(place, 1, 0), applied(place, 0, 1), applied(place, 1, 1)];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const right = Math.min(canvas.width, Math.ceil(Math.max(...xs)));
  const bottom = Math.min(canvas.height, Math.ceil(Math.max(...ys)));
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y < bottom; y += 1) {
    for (let x = Math.max(0, Math.floor(Math.min(...xs))); x < right; x += 1) {
      const [u, v] = applied(toImage, x + 0.5, y + 0.5);
      if (u < 0 || v < 0 || u >= image.width || v >= image.height) continue;
      const grey = greyAt(image, Math.floor(u), Math.floor(v));
      if (grey !== null) canvas.pixels[y * canvas.width + x] = grey;
    }
  }
}

/** 0 black to 255 white; null where a mask lets through what lies below. */
function greyAt({ width, data, kind, isMask }: Decoded, x: number, y: number): number | null {
  if (kind === 1) {
    const byte = data[y * ((width + 7) >> 3) + (x >> 3)] ?? 0;
    const bit = (byte >> (7 - (x & 7))) & 1;
    if (isMask) return bit === 0 ? 0 : null;
    return bit === 0 ? 0 : 255;
  }
  const at = (y * width + x) * (kind === 2 ? 3 : 4);
  // Weights of ITU-R BT.601.
  const grey = Math.round(
    (data[at] ?? 0) * 0.299 + (data[at + 1] ?? 0) * 0.587 + (data[at + 2] ?? 0) * 0.114,
  );
  const alpha = kind === 3 ? (data[at + 3] ?? 255) : 255;
  return Math.round(255 - ((255 - grey) * alpha) / 255);
}

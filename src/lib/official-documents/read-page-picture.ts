import { pngOf } from "./png-of.ts";
import type { PagePicture } from "./read-options.ts";
import type { GreyPicture } from "./grey-picture.ts";
import { pictureSize } from "./read-picture-size.ts";

/** Wide enough to read a page of A4 on a screen; what recognition needs is finer and weighs some MB. */
const widest = 1_240;

/** The page for the eye, from what was recognised: PNG and JPEG as they are, PGM as a smaller PNG. */
export function pagePicture(bytes: Uint8Array, page: number): PagePicture {
  const grey = greyMapOf(bytes);
  if (grey !== null) {
    const { width, height, pixels } = shrunk(grey);
    return { page, bytes: pngOf({ width, height, pixels }), mediaType: "image/png", width, height };
  }
  const size = pictureSize(bytes) ?? { width: 1, height: 1 };
  return { page, bytes, mediaType: bytes[0] === 0x89 ? "image/png" : "image/jpeg", ...size };
}

/** Binary PGM with one byte a pixel, as read-picture.ts and pdftoppm write it. */
function greyMapOf(bytes: Uint8Array): GreyPicture | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 64));
  const match = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(head);
  if (match === null) return null;
  const [width, height] = [Number(match[1]), Number(match[2])];
  return { width, height, pixels: bytes.subarray(match[0].length, match[0].length + width * height) };
}

/** Each pixel the mean of a square of the finer picture: thin strokes stay visible as grey. */
function shrunk(picture: GreyPicture): GreyPicture {
  const by = Math.ceil(picture.width / widest);
  if (by <= 1) return picture;
  const [width, height] = [Math.floor(picture.width / by), Math.floor(picture.height / by)];
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let down = 0; down < by; down += 1) {
        const row = (y * by + down) * picture.width + x * by;
        for (let right = 0; right < by; right += 1) sum += picture.pixels[row + right] ?? 255;
      }
      pixels[y * width + x] = Math.round(sum / (by * by));
    }
  }
  return { width, height, pixels };
}

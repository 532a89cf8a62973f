import * as fc from "fast-check";
import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { pngOf } from "./png-of.ts";
import { pictureSize } from "./read-picture-size.ts";
import { pagePicture } from "./read-page-picture.ts";
import { writeGreyMap } from "./grey-picture.ts";

/** The pixels of a PNG as pngOf writes it: one IDAT, filter "Up". */
function pixelsOf(png: Uint8Array, width: number, height: number): number[] {
  const length = new DataView(png.buffer, png.byteOffset).getUint32(33);
  const rows = inflateSync(png.subarray(41, 41 + length));
  const pixels: number[] = [];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      pixels.push(
        ((rows[y * (width + 1) + 1 + x] ?? 0) + (y === 0 ? 0 : (pixels[(y - 1) * width + x] ?? 0))) & 255,
      );
  return pixels;
}

test("a PNG holds the very pixels it was made of", () => {
  const pictures = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
    .chain(([width, height]) =>
      fc.record({
        width: fc.constant(width),
        height: fc.constant(height),
        pixels: fc.uint8Array({ minLength: width * height, maxLength: width * height }),
      }),
    );
  fc.assert(
    fc.property(pictures, ({ width, height, pixels }) => {
      const png = pngOf({ width, height, pixels });
      expect(pictureSize(png)).toEqual({ width, height });
      expect(pixelsOf(png, width, height)).toEqual([...pixels]);
    }),
  );
});

test("a page finer than a screen is made smaller, its greys kept", () => {
  const [width, height] = [2_480, 100];
  const pixels = Uint8Array.from({ length: width * height }, (_, i) => (i % 2 === 0 ? 0 : 200));
  const picture = pagePicture(writeGreyMap({ width, height, pixels }), 3);
  expect(picture).toMatchObject({ page: 3, mediaType: "image/png", width: 1_240, height: 50 });
  expect(new Set(pixelsOf(picture.bytes, 1_240, 50))).toEqual(new Set([100]));
});

test("a photograph stays as it is", () => {
  const png = pngOf({ width: 2, height: 3, pixels: new Uint8Array(6) });
  expect(pagePicture(png, 1)).toEqual({ page: 1, bytes: png, mediaType: "image/png", width: 2, height: 3 });
});

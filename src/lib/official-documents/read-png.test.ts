import { deflateSync } from "node:zlib";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pngOf } from "./png-of.ts";
import { greyOfPng } from "./read-png.ts";

const pictures = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([width, height]) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      pixels: fc.uint8Array({ minLength: width * height, maxLength: width * height }),
    }),
  );

test("a grey PNG is taken back to the pixels it was made of", () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      expect(greyOfPng(pngOf(picture))).toEqual(picture);
    }),
  );
});

/** Another stream of rows in a PNG of the same size. */
function withRows(png: Uint8Array, rows: Uint8Array): Uint8Array {
  const data = deflateSync(rows);
  const head = Buffer.from(png.subarray(0, 33));
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length);
  chunk.write("IDAT", 4, "latin1");
  chunk.set(data, 8);
  return Buffer.concat([head, chunk]);
}

test.each([
  [0, [1, 2, 3, 4, 5, 6]],
  [1, [1, 3, 6, 4, 9, 15]],
  [2, [1, 2, 3, 5, 7, 9]],
  [3, [1, 2, 4, 4, 8, 12]],
  [4, [1, 3, 6, 5, 10, 16]],
])("filter %i of the PNG specification", (filter, pixels) => {
  const png = pngOf({ width: 3, height: 2, pixels: new Uint8Array(6) });
  const rows = Uint8Array.of(filter, 1, 2, 3, filter, 4, 5, 6);
  expect([...(greyOfPng(withRows(png, rows))?.pixels ?? [])]).toEqual(pixels);
});

test("what holds fewer rows than it says, or is cut short, is none", () => {
  const png = pngOf({ width: 3, height: 2, pixels: new Uint8Array(6) });
  expect(greyOfPng(withRows(png, Uint8Array.of(0, 1, 2, 3)))).toBeNull();
  expect(greyOfPng(png.subarray(0, 20))).toBeNull();
});

import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { readAnyDocument } from "./read-any-document.ts";
import { samplePdf } from "./read-pdf.sample.ts";

/** A scanned page: letters as pixels. */
const lines = [
  "KẾ HOẠCH",
  "Hằng năm tổ chức ít nhất 02 cuộc truyền thông",
  "về bình đẳng giới cho người dân ở các thôn.",
];
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="1240" height="1754" fill="white"/>${lines
  .map((line, i) => `<text x="120" y="${200 + i * 50}" font-size="34" font-family="serif">${line}</text>`)
  .join("")}</svg>`;
const picture = new Resvg(svg, {
  font: { loadSystemFonts: true, defaultFontFamily: "DejaVu Serif" },
}).render();
const rgba = picture.pixels;
const pixels = rgba.filter((_, i) => i % 4 === 0);
const blank = pixels.every((value) => value > 200);

test("letters on pictures are recognised, and marked as such", { timeout: 120_000 }, async (context) => {
  if (blank) context.skip("no font on this machine to draw the picture with");
  const told: unknown[] = [];
  const { text, ocr, notices } = await readAnyDocument(new Uint8Array(picture.asPng()), {
    onProgress: (progress) => told.push(progress),
  });
  expect(text).toMatch(/02 cuộc truyền thông/u);
  expect([ocr, notices.length, told]).toEqual([true, 1, [{ page: 1, pages: 1 }]]);
});

test("a scanned page of a PDF is read beside its pages of text", { timeout: 120_000 }, async (context) => {
  if (blank) context.skip("no font on this machine to draw the picture with");
  const texts = [{ text: "Phụ lục có chữ đọc được ngay từ tệp.", x: 85, y: 700 }];
  const pdf = samplePdf([{ picture: { width: picture.width, height: picture.height, pixels } }, { texts }]);
  const { text, ocr } = await readAnyDocument(pdf);
  expect(text).toMatch(/02 cuộc truyền thông[\s\S]*Phụ lục có chữ đọc được ngay từ tệp\./u);
  expect(ocr).toBe(true);
});

test.each([
  ["too-large", "of more pixels than any camera takes", 30_000],
  ["damaged", "without its pixels", 100],
  ["damaged", "of no size", 0],
])("%s: a picture %s", { timeout: 120_000 }, async (code, _, side) => {
  // The header chunk alone.
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, side);
  new DataView(bytes.buffer).setUint32(20, side);
  bytes.set([8, 0], 24);
  await expect(readAnyDocument(bytes)).rejects.toMatchObject({ code });
});

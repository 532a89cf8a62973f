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

test(
  "a ruled table is read by its cells, single digits too, on a page that lies aslant",
  { timeout: 120_000 },
  async (context) => {
    if (blank) context.skip("no font on this machine to draw the picture with");
    const columns = [120, 220, 760, 920, 1120];
    const edges = [400, 470, 590, 660];
    const rules = [
      ...edges.map((y) => `M${columns[0]} ${y}H${columns.at(-1)}`),
      ...columns.map((x) => `M${x} ${edges[0]}V${edges.at(-1)}`),
    ].join("");
    const cells: readonly (readonly [column: number, y: number, text: string])[] = [
      ...["TT", "Chỉ tiêu", "2026", "2030"].map((text, i) => [i, 446, text] as const),
      [0, 520, "1"],
      [1, 520, "Số cuộc truyền thông của mỗi"],
      [1, 562, "cơ quan, đơn vị"],
      [2, 520, "2"],
      [3, 520, "3"],
      ...["2", "Tỷ lệ thôn có mô hình", "40", "95"].map((text, i) => [i, 636, text] as const),
    ];
    const drawn = new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="1240" height="1754" fill="white"/><g transform="rotate(1 620 877)" font-size="30" font-family="serif"><text x="120" y="200">Các chỉ tiêu cụ thể nêu tại bảng sau đây:</text><path d="${rules}" stroke="black" stroke-width="2" fill="none"/>${cells
        .map(([column, y, text]) => `<text x="${(columns[column] ?? 0) + 12}" y="${y}">${text}</text>`)
        .join("")}</g></svg>`,
      { font: { loadSystemFonts: true, defaultFontFamily: "DejaVu Serif" } },
    ).render();
    const { paragraphs } = await readAnyDocument(new Uint8Array(drawn.asPng()));
    const rows = paragraphs.filter(({ kind }) => kind === "row");
    expect(rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ["TT", "Chỉ tiêu", "2026", "2030"],
      ["1", "Số cuộc truyền thông của mỗi cơ quan, đơn vị", "2", "3"],
      ["2", "Tỷ lệ thôn có mô hình", "40", "95"],
    ]);
    expect(paragraphs.find(({ kind }) => kind !== "row")?.text).toMatch(/^Các chỉ tiêu cụ thể/u);
  },
);

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

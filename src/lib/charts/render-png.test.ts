import { expect, test } from "vitest";
import { chartFontFamily } from "./chart-fonts.ts";
import { drawBars } from "./draw-bars.ts";
import { renderPng } from "./render-png.ts";

const chart = drawBars({
  title: "Tỷ lệ",
  bars: [{ label: "Thôn Nà Ữ", share: 50, standing: "behind" }],
});

const shown = (text: string, weight = 400) =>
  Buffer.from(
    renderPng(
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" font-family="${chartFontFamily}">` +
        `<text x="5" y="30" font-size="24" font-weight="${weight}">${text}</text></svg>`,
      40,
    ),
  ).toString("base64");

test("the picture is a PNG of the width asked, in the chart's proportions", () => {
  const png = renderPng(chart, 1200);
  const view = new DataView(png.buffer, png.byteOffset);
  const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(chart)?.map(Number) ?? [];
  expect([view.getUint32(0), view.getUint32(4)]).toEqual([0x89504e47, 0x0d0a1a0a]);
  expect(view.getUint32(16)).toBe(1200);
  expect(view.getUint32(20)).toBeCloseTo((1200 * height) / width, -1);
  expect(renderPng(chart, 1200)).toEqual(png);
});

test("letters with marks are drawn, each as itself, in both weights", () => {
  for (const weight of [400, 600]) {
    const pictures = ["", "U", "Ư", "Ứ", "Ữ", "Ự", "đ", "d", "ộ", "ô", "ặ", "ă", "ẫ", "Ế"].map((letter) =>
      shown(letter, weight),
    );
    expect(new Set(pictures).size).toBe(pictures.length);
  }
  expect(shown("ă", 600)).not.toBe(shown("ă", 400));
});

test("refuses a width that is none, and what is not a picture", () => {
  for (const width of [0, -5, 1.5, NaN, 100_000]) expect(() => renderPng(chart, width)).toThrow(RangeError);
  expect(() => renderPng("không phải hình", 100)).toThrow(Error);
});

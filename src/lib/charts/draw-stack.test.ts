import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { drawStack, type StackRow } from "./draw-stack.ts";
import { palette } from "./palette.ts";

const row: StackRow = { label: "Hội Phụ nữ", amounts: { women: 1204, men: 390, unknown: 6 } };
const draw = (rows: StackRow[]) => drawStack({ title: "Người tham gia theo giới", rows });
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
const lengthOf = (svg: string, color: string) =>
  Number(new RegExp(`<path d="M[\\d.]+ [\\d.]+l([\\d.]+) 0l[^"]*" fill="${color}"`).exec(svg)?.[1] ?? 0);

test("the total and all parts stand beside the bar, the wide part in it too", () => {
  expect(texts(draw([row]))).toEqual([
    "Hội Phụ nữ",
    "1.600 lượt người",
    "nữ 1.204 · nam 390 · chưa rõ 6",
    "nữ 1.204",
  ]);
});

test("the parts are as long as their amounts, women in violet and men in ochre", () => {
  const svg = draw([row]);
  expect(lengthOf(svg, palette.women) / lengthOf(svg, palette.men)).toBeCloseTo(1204 / 390, 1);
  expect(lengthOf(svg, palette.unknown)).toBeLessThan(lengthOf(svg, palette.men));
});

test("nothing counted is not zero", () => {
  expect(texts(draw([{ label: "Trạm Y tế", amounts: null }]))).toEqual(["Trạm Y tế", "chưa có số liệu"]);
  expect(texts(draw([{ label: "Trạm Y tế", amounts: { women: 0, men: 0, unknown: 0 } }]))).toEqual([
    "Trạm Y tế",
    "0 lượt người",
  ]);
});

test("refuses parts of people and fewer than none", () => {
  for (const women of [1.5, -1, NaN]) {
    expect(() => draw([{ label: "Thôn", amounts: { women, men: 1, unknown: 0 } }])).toThrow("Thôn");
  }
});

test("can be heard and stands alone", () => {
  const svg = draw([row]);
  expect(svg).toContain('role="img"');
  expect(svg).toContain("<title>Người tham gia theo giới</title>");
  expect(() => new SaxesParser().write(svg).close()).not.toThrow();
});

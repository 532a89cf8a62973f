import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { drawTrend, type TrendChart } from "./draw-trend.ts";

const chart: TrendChart = {
  title: "Tin, bài theo quý",
  points: [
    { label: "Quý I", value: 3 },
    { label: "Quý II", value: null },
    { label: "Quý III", value: 5.5 },
  ],
  goal: 4,
  goalLabel: "ít nhất 4 tin, bài",
  unit: "tin, bài",
};
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

test("periods, values and the goal are written on it", () => {
  const said = texts(drawTrend(chart));
  for (const text of ["Quý I", "Quý II", "Quý III", "3 tin, bài", "5,5 tin, bài", "ít nhất 4 tin, bài"])
    expect(said).toContain(text);
});

test("a period without a figure says none, and is not zero", () => {
  expect(texts(drawTrend(chart)).filter((text) => text?.endsWith("tin, bài"))).toHaveLength(3);
  expect(texts(drawTrend(chart))).not.toContain("0 tin, bài");
});

test("a forecast shows both its ends", () => {
  const said = texts(drawTrend({ ...chart, forecast: { label: "Quý IV, dự báo", low: 4, high: 7 } }));
  expect(said).toContain("4 tin, bài – 7 tin, bài");
  expect(said).toContain("Quý IV, dự báo");
});

test("nothing asked draws no goal", () => {
  expect(texts(drawTrend({ ...chart, goal: null }))).not.toContain("ít nhất 4 tin, bài");
});

test.each([-1, Number.NaN, Infinity])("refuses %s", (value) => {
  expect(() => drawTrend({ ...chart, points: [{ label: "Quý I", value }] })).toThrow(RangeError);
});

test("stands alone as a file", () => {
  expect(() => new SaxesParser().write(drawTrend(chart)).close()).not.toThrow();
});

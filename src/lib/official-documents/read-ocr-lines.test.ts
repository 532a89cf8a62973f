import { expect, test } from "vitest";
import { outside, surerOf, within, type RecognisedLine } from "./read-ocr-lines.ts";

const line = (
  baseline: number,
  ...words: readonly (readonly [string, number, number?])[]
): RecognisedLine => ({
  baseline,
  height: 30,
  words: words.map(([text, from, confidence = 96]) => ({ text, from, to: from + 20, confidence })),
});
const said = (lines: readonly RecognisedLine[]): string =>
  lines.map(({ words }) => words.map(({ text }) => text).join(" ")).join("\n");

test("of two readings of a cell the surer one is taken, a reading that left words out is not", () => {
  expect(said(surerOf([line(10, ["55", 0, 40])], [line(10, ["95", 0, 96])]))).toBe("95");
  expect(said(surerOf([line(10, ["2.000", 0, 88])], [line(10, ["2,000", 0, 96])]))).toBe("2.000");
  expect(said(surerOf([line(10, ["Tỷ", 0, 70], ["lệ", 30])], [line(10, ["lệ", 30])]))).toBe("Tỷ lệ");
  expect(said(surerOf([], [line(10, ["3", 0, 90])]))).toBe("3");
});

test("a line over the edge of a box is parted there", () => {
  const lines = [line(100, ["trong", 110], ["ngoài", 210]), line(300, ["dưới", 110])];
  const box = { left: 100, right: 200, top: 50, bottom: 150 };
  expect(said(within(lines, box))).toBe("trong");
  expect(said(outside(lines, box))).toBe("ngoài\ndưới");
});

import { expect, test } from "vitest";
import { deviationText } from "./deviation-text.ts";
import { estimateLines } from "./estimate-lines.ts";
import { reconcileEstimates } from "./reconcile-estimates.ts";

const counted = [
  { line: "target:a", title: "A", unit: "đơn vị đạt", counted: 7 },
  { line: "kind:talk", title: "Nói chuyện", unit: "cuộc", counted: 20 },
];

test("estimates stand beside what is counted so far; a period that is over has none", () => {
  expect(estimateLines(counted, { "target:a": 9 }, { whole: false })).toEqual([
    { line: "target:a", title: "A", unit: "đơn vị đạt", soFar: 7, estimated: 9 },
    { line: "kind:talk", title: "Nói chuyện", unit: "cuộc", soFar: 20, estimated: null },
  ]);
  expect(estimateLines(counted, { "target:a": 9 }, { whole: true })).toEqual([]);
});

test("what was estimated against what came, with how far it was off; what nobody estimated is left out", () => {
  const line = (name: string, estimated: number | null) => ({
    line: name,
    title: name,
    unit: "cuộc",
    soFar: 1,
    estimated,
  });
  const lines = reconcileEstimates(
    [line("a", 8), line("b", 0), line("c", 5), line("d", null), line("e", 3)],
    [
      { line: "a", title: "a", unit: "cuộc", counted: 9 },
      { line: "b", title: "b", unit: "cuộc", counted: 2 },
      { line: "d", title: "d", unit: "cuộc", counted: 4 },
      { line: "e", title: "e", unit: "cuộc", counted: 3 },
    ],
  );
  expect(lines.map(({ line: name, counted: came, deviation }) => [name, came, deviation])).toEqual([
    ["a", 9, 12.5],
    ["b", 2, null],
    ["c", 0, -100],
    ["e", 3, 0],
  ]);
  expect(lines.map(deviationText)).toEqual(["+12,5%", "+2", "−100%", "đúng"]);
  const large = { ...line("a", 1_234_567), estimated: 1_234_567, deviation: 0 };
  expect(deviationText({ ...large, counted: 1_234_599 })).toBe("+32");
  expect(deviationText({ ...large, counted: 1_234_566 })).toBe("−1");
});

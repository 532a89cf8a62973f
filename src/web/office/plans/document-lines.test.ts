import * as fc from "fast-check";
import { expect, test } from "vitest";
import { documentLines } from "./document-lines.ts";

test("a line is cut where items begin and end, and knows which begin in it", () => {
  const lines = documentLines("một hai ba\nbốn", [
    { item: "targets.0", at: [4, 7] },
    { item: "tasks.0", at: [0, 14] },
  ]);
  expect(lines.map(({ begins }) => begins)).toEqual([["targets.0", "tasks.0"], []]);
  expect(lines[0]?.segments).toEqual([
    { from: 0, text: "một ", items: ["tasks.0"] },
    { from: 4, text: "hai", items: ["targets.0", "tasks.0"] },
    { from: 7, text: " ba", items: ["tasks.0"] },
  ]);
  expect(lines[1]?.segments).toEqual([{ from: 11, text: "bốn", items: ["tasks.0"] }]);
});

test("put together again the segments are the text, whatever the items are", () => {
  const places = fc.array(fc.tuple(fc.nat(60), fc.nat(60)));
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60, unit: fc.constantFrom("a", "ệ", " ", "\n") }),
      places,
      (text, found) => {
        const items = found.map(([from, to], index) => ({ item: `tasks.${index}`, at: [from, to] as const }));
        const lines = documentLines(text, items);
        expect(lines.map(({ segments }) => segments.map((one) => one.text).join("")).join("\n")).toBe(text);
        for (const { segments } of lines)
          for (const { from, text: words } of segments) expect(text.startsWith(words, from)).toBe(true);
      },
    ),
    { seed: 1790 },
  );
});

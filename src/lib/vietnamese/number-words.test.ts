import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumberWords, writeNumber } from "./number-words.ts";

describe("readNumberWords", () => {
  it.each([
    ["hai", 2],
    ["mười", 10],
    ["mười lăm", 15],
    ["hai mươi mốt", 21],
    ["một trăm", 100],
    ["một trăm linh năm", 105],
    ["hai nghìn không trăm ba mươi", 2030],
    ["ba triệu", 3_000_000],
  ])("%s", (words, value) => expect(readNumberWords(words)).toBe(value));

  it.each(["năm hai", "mươi", "linh ba", "trăm", "bình đẳng", ""])("%j is no number", (words) =>
    expect(readNumberWords(words)).toBeNull(),
  );
});

describe("writeNumber", () => {
  it("says numbers as officials write them", () => {
    expect([0, 5, 15, 21, 105, 2030].map(writeNumber)).toEqual([
      "không",
      "năm",
      "mười lăm",
      "hai mươi mốt",
      "một trăm linh năm",
      "hai nghìn không trăm ba mươi",
    ]);
  });

  it("is read back to the same number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(readNumberWords(writeNumber(value))).toBe(value);
      }),
    );
  });

  it.each([-1, 1.5, 1e12])("refuses %d", (value) => expect(() => writeNumber(value)).toThrow(RangeError));
});

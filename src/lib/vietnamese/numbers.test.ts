import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber, formatPercent, parseVietnameseNumber } from "./numbers.ts";

describe("formatNumber", () => {
  it.each([
    [1234.5, undefined, "1.234,5"],
    [1234567, undefined, "1.234.567"],
    [0, undefined, "0"],
    [-0, undefined, "0"],
    [-1234, undefined, "-1.234"],
    [2.71459, undefined, "2,71"],
    [2, 1, "2,0"],
    [999.995, 2, "1.000,00"],
    [0.5, 0, "1"],
  ] as const)("%d with %s decimals is %s", (number, decimals, text) =>
    expect(formatNumber(number, decimals)).toBe(text),
  );

  it("never prints what is no number", () => {
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError);
    expect(() => formatNumber(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe("formatPercent", () => {
  it.each([
    [0.705, "70,5%"],
    [1, "100%"],
    [0, "0%"],
    [1.25, "125%"],
    [-0.05, "-5%"],
    [0.9999, "99,9%"],
    [0.0001, "0,1%"],
  ])("%d is %s", (share, text) => expect(formatPercent(share)).toBe(text));

  it("keeps short of the whole in whole per cents too", () => {
    expect([formatPercent(0.996, 0), formatPercent(0.004, 0)]).toEqual(["99%", "1%"]);
  });

  it("never prints what is no share", () => {
    expect(() => formatPercent(0 / 0)).toThrow(RangeError);
  });
});

describe("parseVietnameseNumber", () => {
  it.each([
    ["1.234,5", 1234.5],
    ["1234,5", 1234.5],
    [" 1 234 ", 1234],
    ["1\u00A0234\u00A0567", 1234567],
    ["-3", -3],
    ["−3", -3],
    ["0,5", 0.5],
    ["1.234", 1234],
  ])("reads %j as %d", (typed, number) => expect(parseVietnameseNumber(typed)).toBe(number));

  it.each([
    "12.5",
    "1,234,567",
    "1.23.456",
    "1234.567",
    "1.234 567",
    "1,",
    ",5",
    "5%",
    "1e3",
    "mười",
    "",
    "-",
  ])("does not guess at %j", (typed) => expect(parseVietnameseNumber(typed)).toBeUndefined());

  it("reads back what is printed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
        fc.constantFrom(0, 1, 2),
        (whole, decimals) => {
          const number = whole / 10 ** decimals;
          expect(parseVietnameseNumber(formatNumber(number, decimals))).toBe(number + 0);
        },
      ),
      { seed: 1790 },
    );
  });
});

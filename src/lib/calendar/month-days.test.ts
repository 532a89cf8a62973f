import { describe, expect, it } from "vitest";
import { isMonthDay, onYear, partsOfMonthDay } from "./month-days.ts";

describe("days of the year", () => {
  it("knows which there are", () => {
    expect(["01-01", "02-29", "12-31"].every(isMonthDay)).toBe(true);
    expect(["02-30", "00-10", "13-01", "1-1", "2026-01-01", ""].some(isMonthDay)).toBe(false);
    expect(() => partsOfMonthDay("02-30")).toThrow(RangeError);
  });

  it("puts 29 February on the 28th of a common year", () => {
    expect([onYear("02-29", 2026), onYear("02-29", 2028), onYear("11-20", 2026)]).toEqual([
      "2026-02-28",
      "2028-02-29",
      "2026-11-20",
    ]);
  });
});

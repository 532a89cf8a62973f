import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, fromDayNumber } from "./dates.ts";
import { isWithin, listOccurrences } from "./occasions.ts";

const actionMonth = { from: "11-15", to: "12-15" };
const overNewYear = { from: "12-20", to: "01-10" };

describe("listOccurrences", () => {
  it("comes back every year", () => {
    expect(listOccurrences({ from: "03-08", to: "03-08" }, "2026-01-01", "2027-12-31")).toEqual([
      { from: "2026-03-08", to: "2026-03-08" },
      { from: "2027-03-08", to: "2027-03-08" },
    ]);
  });

  it("is whole where the window only touches it", () => {
    expect(listOccurrences(actionMonth, "2026-12-15", "2027-11-14")).toEqual([
      { from: "2026-11-15", to: "2026-12-15" },
    ]);
    expect(listOccurrences(actionMonth, "2026-12-16", "2027-11-14")).toEqual([]);
  });

  it("runs over New Year", () => {
    expect(listOccurrences(overNewYear, "2027-01-05", "2027-12-20")).toEqual([
      { from: "2026-12-20", to: "2027-01-10" },
      { from: "2027-12-20", to: "2028-01-10" },
    ]);
  });

  it("takes the whole of February in every year", () => {
    expect(listOccurrences({ from: "02-01", to: "02-29" }, "2026-02-01", "2026-02-28")[0]?.to).toBe(
      "2026-02-28",
    );
  });

  it("holds none in a window that ends before it begins", () => {
    expect(listOccurrences(actionMonth, "2026-12-31", "2026-01-01")).toEqual([]);
  });

  it("finds a day within exactly when an occurrence covers it", () => {
    const days = fc
      .integer({ min: dayNumber("2020-01-01"), max: dayNumber("2032-12-31") })
      .map(fromDayNumber);
    fc.assert(
      fc.property(fc.constantFrom(actionMonth, overNewYear), days, (range, day) => {
        const inYear = day.slice(5);
        const expected =
          range.from <= range.to
            ? range.from <= inYear && inYear <= range.to
            : inYear >= range.from || inYear <= range.to;
        expect(isWithin(range, day)).toBe(expected);
      }),
      { seed: 1790 },
    );
  });
});

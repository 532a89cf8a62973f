import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, fromDayNumber } from "./dates.ts";
import { findNextDueDay, listDueDays, periodReported, type DueRule } from "./due-dates.ts";

const yearly: DueRule = { due: "11-20", inclusive: false, every: "year" };

describe("the last day in time", () => {
  it("is the eve for “trước ngày”, the day itself for “chậm nhất ngày”", () => {
    expect(listDueDays(yearly, "2026-01-01", "2027-12-31")).toEqual(["2026-11-19", "2027-11-19"]);
    expect(listDueDays({ ...yearly, inclusive: true }, "2026-01-01", "2026-12-31")).toEqual(["2026-11-20"]);
  });

  it("falls in the year before for “trước ngày 01/01”", () => {
    expect(
      listDueDays({ due: "01-01", inclusive: false, every: "year" }, "2026-12-01", "2026-12-31"),
    ).toEqual(["2026-12-31"]);
  });

  it("comes once where the day has a year", () => {
    const once: DueRule = { due: "2022-01-15", inclusive: false, every: null };
    expect(listDueDays(once, "2021-01-01", "2030-12-31")).toEqual(["2022-01-14"]);
    expect(listDueDays(once, "2022-01-15", "2030-12-31")).toEqual([]);
  });

  it("comes each month on the printed day, or the month's last", () => {
    const monthly: DueRule = { due: "01-31", inclusive: true, every: "month" };
    expect(listDueDays(monthly, "2026-01-01", "2026-04-30")).toEqual([
      "2026-01-31",
      "2026-02-28",
      "2026-03-31",
      "2026-04-30",
    ]);
    expect(listDueDays({ ...monthly, inclusive: false }, "2026-01-01", "2026-02-28")).toEqual([
      "2026-01-30",
      "2026-02-28",
    ]);
  });

  it("comes every third month for a quarter, wherever in the year it was printed", () => {
    const quarterly = ["2026-03-25", "2026-06-25", "2026-09-25", "2026-12-25"];
    for (const due of ["03-25", "12-25"])
      expect(listDueDays({ due, inclusive: true, every: "quarter" }, "2026-01-01", "2026-12-31")).toEqual(
        quarterly,
      );
  });

  it("comes once a year for the half-year, whose second half the year's report covers", () => {
    expect(
      listDueDays({ due: "06-10", inclusive: false, every: "half-year" }, "2026-01-01", "2026-12-31"),
    ).toEqual(["2026-06-09"]);
  });
});

describe("findNextDueDay", () => {
  it("is today on the last day, the next one after it", () => {
    expect(findNextDueDay(yearly, "2026-11-19")).toBe("2026-11-19");
    expect(findNextDueDay(yearly, "2026-11-20")).toBe("2027-11-19");
    expect(findNextDueDay({ due: "01-01", inclusive: false, every: "year" }, "2026-12-31")).toBe(
      "2026-12-31",
    );
  });

  it("is none for a one-off that has passed", () => {
    const once: DueRule = { due: "2022-01-15", inclusive: false, every: null };
    expect(findNextDueDay(once, "2022-01-14")).toBe("2022-01-14");
    expect(findNextDueDay(once, "2022-01-15")).toBeUndefined();
  });

  it("always finds one that comes back, not before the day, and nothing between", () => {
    const rules = fc.record({
      due: fc.constantFrom("01-01", "02-29", "06-10", "12-31"),
      inclusive: fc.boolean(),
      every: fc.constantFrom("month", "quarter", "half-year", "year", "school-year", null),
    });
    const days = fc
      .integer({ min: dayNumber("2020-01-01"), max: dayNumber("2032-12-31") })
      .map(fromDayNumber);
    fc.assert(
      fc.property(rules, days, (rule, asOf) => {
        const next = findNextDueDay(rule, asOf);
        expect(next !== undefined && next >= asOf).toBe(true);
        expect(listDueDays(rule, asOf, next ?? asOf)).toEqual([next]);
      }),
      { seed: 1790 },
    );
  });
});

describe("periodReported", () => {
  it.each([
    ["year", "2026-11-19", "2026"],
    ["year", "2026-12-09", "2026"],
    ["year", "2027-01-14", "2026"],
    ["half-year", "2026-06-09", "2026-H1"],
    ["half-year", "2026-07-04", "2026-H1"],
    ["quarter", "2026-10-05", "2026-Q3"],
    ["month", "2026-11-24", "2026-11"],
    ["month", "2026-12-05", "2026-11"],
  ] as const)("a %s report due %s is about %s", (kind, due, id) => {
    expect(periodReported(kind, due).id).toBe(id);
  });
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isIsoDate,
  isoDate,
  partsOf,
  startInVietnam,
  todayInVietnam,
  weekday,
} from "./dates.ts";

const dates = fc.integer({ min: dayNumber("1900-01-01"), max: dayNumber("2199-12-31") }).map(fromDayNumber);

describe("days as text", () => {
  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-4-5",
    "05/4/2026",
    "0026-04-05",
    "",
  ])("refuses %j", (text) => {
    expect(isIsoDate(text)).toBe(false);
    expect(() => partsOf(text)).toThrow(RangeError);
  });

  it("knows leap years", () => {
    expect([daysInMonth(2024, 2), daysInMonth(2026, 2), daysInMonth(2000, 2), daysInMonth(2100, 2)]).toEqual([
      29, 28, 29, 28,
    ]);
  });

  it("refuses to make a day that is not", () => {
    expect(isoDate(2026, 4, 5)).toBe("2026-04-05");
    expect(() => isoDate(2026, 2, 30)).toThrow(RangeError);
  });

  it("counts over the ends of months and years", () => {
    expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(daysBetween("2026-11-15", "2026-12-15")).toBe(30);
  });

  it("adds months, to the last day where the month is shorter", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2026-01-15", -1)).toBe("2025-12-15");
    expect(addMonths("2024-02-29", 12)).toBe("2025-02-28");
  });

  it("knows the day of the week", () => {
    expect(weekday("2026-11-22")).toBe(7);
    expect(weekday("1969-12-29")).toBe(1);
  });

  it("is the same arithmetic forwards and backwards, and in the order of the text", () => {
    fc.assert(
      fc.property(dates, dates, (one, other) => {
        expect(addDays(one, daysBetween(one, other))).toBe(other);
        expect(Math.sign(daysBetween(one, other))).toBe(one < other ? 1 : one > other ? -1 : 0);
      }),
      { seed: 1790 },
    );
  });
});

describe("today in Việt Nam", () => {
  it("turns at 17:00 UTC", () => {
    expect(todayInVietnam(new Date("2026-11-19T16:59:59.999Z"))).toBe("2026-11-19");
    expect(todayInVietnam(new Date("2026-11-19T17:00:00Z"))).toBe("2026-11-20");
  });

  it("starts the day there", () => {
    expect(startInVietnam("2026-11-20").toISOString()).toBe("2026-11-19T17:00:00.000Z");
    fc.assert(
      fc.property(dates, (date) => {
        const start = startInVietnam(date);
        expect(todayInVietnam(start)).toBe(date);
        expect(todayInVietnam(new Date(start.getTime() - 1))).toBe(addDays(date, -1));
      }),
      { seed: 1790 },
    );
  });
});

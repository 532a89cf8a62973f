import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, fromDayNumber } from "./dates.ts";
import {
  formatDate,
  formatDateInWords,
  formatDateRange,
  formatMonthDay,
  parseDate,
  weekdayName,
} from "./format-dates.ts";

describe("dates as documents print them", () => {
  it("writes a leading zero for days under 10 and for the months 1 and 2 only", () => {
    expect(formatDate("2026-04-05")).toBe("05/4/2026");
    expect(formatDate("2026-02-17")).toBe("17/02/2026");
    expect(formatDate("2026-11-20")).toBe("20/11/2026");
    expect(formatDateInWords("2026-04-05")).toBe("ngày 05 tháng 4 năm 2026");
    expect(formatDateInWords("2026-01-31")).toBe("ngày 31 tháng 01 năm 2026");
  });

  it("writes days of every year, and ranges", () => {
    expect(formatMonthDay("03-08")).toBe("08/3");
    expect(formatDateRange("2026-11-15", "2026-12-15")).toBe("15/11/2026 – 15/12/2026");
    expect(formatDateRange("2026-03-08", "2026-03-08")).toBe("08/3/2026");
  });

  it("names the days of the week", () => {
    expect([weekdayName(1), weekdayName(7)]).toEqual(["Thứ Hai", "Chủ nhật"]);
    expect(() => weekdayName(0)).toThrow(RangeError);
  });
});

describe("parseDate", () => {
  it.each([
    ["5/4/2026", "2026-04-05"],
    [" 05-04-2026 ", "2026-04-05"],
    ["2026-04-05", "2026-04-05"],
    ["29.02.2024", "2024-02-29"],
  ])("reads %j", (typed, date) => expect(parseDate(typed)).toBe(date));

  it.each(["30/02/2026", "4/5", "5/4/26", "13/13/2026", "mai", ""])("does not guess at %j", (typed) =>
    expect(parseDate(typed)).toBeUndefined(),
  );

  it("reads back what is printed", () => {
    const days = fc
      .integer({ min: dayNumber("1900-01-01"), max: dayNumber("2199-12-31") })
      .map(fromDayNumber);
    fc.assert(
      fc.property(days, (date) => {
        expect(parseDate(formatDate(date))).toBe(date);
      }),
      { seed: 1790 },
    );
  });
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutOffs } from "./cut-offs.ts";
import { addDays, dayNumber, fromDayNumber, weekday } from "./dates.ts";
import {
  findPeriod,
  getPeriod,
  listPeriods,
  periodOf,
  shareElapsed,
  type CalendarSettings,
} from "./periods.ts";

const decree: CalendarSettings = { cutOff: "decree-09-2019" };
const spans: CalendarSettings = {
  spans: [
    { kind: "phase", from: "2026-01-01", to: "2030-12-31" },
    { kind: "phase", from: "2022-01-01", to: "2025-12-31" },
    { kind: "term", from: "2021-07-01", to: "2026-06-30" },
  ],
};

const bounds = (period: { from: string; to: string } | undefined) => period && [period.from, period.to];

describe("periods of the calendar", () => {
  it.each([
    ["week", "2026-11-22", "2026-W47", "2026-11-16", "2026-11-22"],
    ["week", "2027-01-01", "2026-W53", "2026-12-28", "2027-01-03"],
    ["week", "2024-12-30", "2025-W01", "2024-12-30", "2025-01-05"],
    ["month", "2024-02-29", "2024-02", "2024-02-01", "2024-02-29"],
    ["quarter", "2026-07-01", "2026-Q3", "2026-07-01", "2026-09-30"],
    ["half-year", "2026-06-30", "2026-H1", "2026-01-01", "2026-06-30"],
    ["year", "2026-12-31", "2026", "2026-01-01", "2026-12-31"],
    ["school-year", "2026-08-31", "2025-2026", "2025-09-01", "2026-08-31"],
    ["school-year", "2026-09-01", "2026-2027", "2026-09-01", "2027-08-31"],
  ] as const)("%s of %s is %s", (kind, date, id, from, to) => {
    expect(periodOf(kind, date)).toEqual({ id, kind, from, to });
  });

  it("starts the school year when the province does", () => {
    expect(periodOf("school-year", "2026-08-31", { schoolYearStart: "08-15" }).id).toBe("2026-2027");
  });
});

describe("cut-offs of Nghị định 09/2019", () => {
  it.each([
    ["month", "2026-11-14", "2026-11", "2026-10-15", "2026-11-14"],
    ["month", "2026-12-15", "2027-01", "2026-12-15", "2027-01-14"],
    ["quarter", "2026-06-15", "2026-Q3", "2026-06-15", "2026-09-14"],
    ["half-year", "2025-12-15", "2026-H1", "2025-12-15", "2026-06-14"],
    ["half-year", "2026-06-15", "2026-H2", "2026-06-15", "2026-12-14"],
    ["year", "2026-12-14", "2026", "2025-12-15", "2026-12-14"],
  ] as const)("%s of %s is %s", (kind, date, id, from, to) => {
    expect(periodOf(kind, date, decree)).toEqual({ id, kind, from, to });
  });

  it("leaves weeks and school years alone", () => {
    expect(periodOf("week", "2026-11-18", decree)).toEqual(periodOf("week", "2026-11-18"));
    expect(periodOf("school-year", "2026-08-20", decree)).toEqual(periodOf("school-year", "2026-08-20"));
  });
});

describe("phases and terms", () => {
  it("are the plan's own", () => {
    expect(periodOf("phase", "2026-11-22", spans)).toMatchObject({ id: "P2026-2030", to: "2030-12-31" });
    expect(periodOf("term", "2026-06-30", spans)?.id).toBe("T2021-2026");
    expect(periodOf("term", "2026-07-01", spans)).toBeUndefined();
    expect(periodOf("phase", "2026-11-22")).toBeUndefined();
  });

  it("are listed in order of time", () => {
    expect(listPeriods("phase", "2020-01-01", "2030-01-01", spans).map(({ id }) => id)).toEqual([
      "P2022-2025",
      "P2026-2030",
    ]);
  });
});

describe("listPeriods", () => {
  it("lists whole periods, also those the window only touches", () => {
    const quarters = listPeriods("quarter", "2026-03-31", "2026-10-01");
    expect(quarters.map(({ id }) => id)).toEqual(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
    expect(bounds(quarters[0])).toEqual(["2026-01-01", "2026-03-31"]);
  });

  it("lists none in a window that ends before it begins", () => {
    expect(listPeriods("month", "2026-02-01", "2026-01-31")).toEqual([]);
    expect(listPeriods("phase", "2026-02-01", "2026-01-31", spans)).toEqual([]);
  });

  const days = fc.integer({ min: dayNumber("1950-01-01"), max: dayNumber("2150-12-31") });
  const kinds = fc.constantFrom("week", "month", "quarter", "half-year", "year", "school-year");
  const settings = fc.record({
    cutOff: fc.constantFrom(...cutOffs),
    schoolYearStart: fc.constantFrom("09-01", "08-15", "01-01", "02-29"),
  });

  it("tiles the days: no gap, no overlap, each day in the period that it names", () => {
    fc.assert(
      fc.property(kinds, days, fc.integer({ min: 0, max: 1500 }), settings, (kind, start, length, chosen) => {
        const [from, to] = [fromDayNumber(start), fromDayNumber(start + length)];
        const periods = listPeriods(kind, from, to, chosen);
        const [first, last] = [periods[0], periods.at(-1)];
        expect(first && first.from <= from && from <= first.to).toBe(true);
        expect(last && last.from <= to && to <= last.to).toBe(true);
        expect(periods.slice(1).map((period) => period.from)).toEqual(
          periods.slice(0, -1).map((period) => addDays(period.to, 1)),
        );
        expect(periods.map((period) => periodOf(kind, period.from, chosen))).toEqual(periods);
        expect(periods.map((period) => periodOf(kind, period.to, chosen))).toEqual(periods);
        expect(periods.every((period) => period.from <= period.to)).toBe(true);
      }),
      { seed: 1790 },
    );
  });

  it("runs weeks from Monday to Sunday", () => {
    fc.assert(
      fc.property(days, (day) => {
        const week = periodOf("week", fromDayNumber(day));
        expect([weekday(week.from), weekday(week.to)]).toEqual([1, 7]);
      }),
      { seed: 1790 },
    );
  });

  it("names each period so that it is found again", () => {
    fc.assert(
      fc.property(kinds, days, settings, (kind, day, chosen) => {
        const period = periodOf(kind, fromDayNumber(day), chosen);
        expect(getPeriod(period.id, chosen)).toEqual(period);
      }),
      { seed: 1790 },
    );
  });
});

describe("findPeriod", () => {
  it("finds phases and terms of the plan", () => {
    expect(findPeriod("P2022-2025", spans)?.to).toBe("2025-12-31");
    expect(findPeriod("P2022-2025")).toBeUndefined();
  });

  it.each([
    "2026-Q0",
    "2026-Q5",
    "2026-H3",
    "2026-13",
    "2026-00",
    "2026-W00",
    "2025-W53",
    "2026-2028",
    "2026-Q",
    "26",
    "2026-",
    "2026-1",
    "9999",
    "1000-01",
    "../2026",
    "",
  ])("finds none for %j", (id) => {
    expect(findPeriod(id)).toBeUndefined();
    expect(() => getPeriod(id)).toThrow(RangeError);
  });
});

describe("shareElapsed", () => {
  const quarter = getPeriod("2026-Q4");

  it("counts days that are over, the day itself included", () => {
    expect(shareElapsed(quarter, "2026-09-30")).toBe(0);
    expect(shareElapsed(quarter, "2026-10-01")).toBeCloseTo(1 / 92);
    expect(shareElapsed(quarter, "2026-11-15")).toBe(0.5);
    expect(shareElapsed(quarter, "2026-12-31")).toBe(1);
    expect(shareElapsed(quarter, "2027-06-01")).toBe(1);
  });
});

import { workingCalendar } from "#lib/calendar/working-days.ts";
import { plainDuty } from "#domain/plans/duty-settings.ts";
import { firstWording } from "#domain/plans/plan.ts";
import { describe, expect, test } from "vitest";
import { findInstance, listAskedReports, listInstances } from "./asked-reports.ts";

type Asking = Parameters<typeof listInstances>[0];
type Holding = Parameters<typeof listInstances>[1];

const calendar = workingCalendar([
  { day: "2027-11-19", kind: "off", name: "Ngày nghỉ" },
  { day: "2027-11-22", kind: "off", name: "Ngày nghỉ" },
]);
const plan: Holding = {
  periodFrom: 2026,
  periodTo: 2030,
  phases: [],
  issuedOn: "2026-04-15",
  cutOff: "calendar",
};
/** "trước ngày 20/11 hằng năm" */
const yearly: Asking = {
  ...plainDuty,
  ...firstWording,
  kind: "report",
  due: "11-20",
  inclusive: false,
  every: "year",
};
const asked = (duty: Partial<Asking>, asOf: string, of: Partial<Holding> = {}) =>
  listAskedReports({ ...yearly, ...duty }, { ...plan, ...of }, asOf, calendar).map(({ period, due }) => [
    period.id,
    due,
  ]);

describe("what falls due, for each reporting duty of the five documents", () => {
  /** The province's plan of 2021 for two phases. */
  const province: Holding = {
    periodFrom: 2021,
    periodTo: 2030,
    phases: [
      [2021, 2025],
      [2026, 2030],
    ],
    issuedOn: "2021-01-10",
    cutOff: "calendar",
  };
  const within = { from: "2021-01-11", to: "2022-12-31" };
  const noDay = { due: null } as const;
  test.each<[string, Partial<Asking>, [string, string | null][]]>([
    [
      "P1 half-year before 10/6",
      { due: "06-10", every: "half-year" },
      [
        ["2021-H1", "2021-06-09"],
        ["2022-H1", "2022-06-09"],
      ],
    ],
    [
      "P2 year before 10/12",
      { due: "12-10" },
      [
        ["2021", "2021-12-09"],
        ["2022", "2022-12-09"],
      ],
    ],
    [
      "P3 the half-years drawn together, no day",
      { ...noDay, every: "half-year" },
      [
        ["2021-H1", null],
        ["2021-H2", null],
        ["2022-H1", null],
        ["2022-H2", null],
      ],
    ],
    [
      "P4 a plan before 15/01/2022",
      { kind: "plan", due: "2022-01-15", every: null },
      [["2022", "2022-01-14"]],
    ],
    [
      "P5, P14, P17 every year, no day",
      noDay,
      [
        ["2021", null],
        ["2022", null],
      ],
    ],
    ["P6 a survey of 2025, no day", { ...noDay, kind: "review", every: null, covers: "2025" }, []],
    ["P7, P8 difficulties at any time", { ...noDay, kind: "feedback", every: null }, []],
    ["P9 review of the phase, no day", { ...noDay, kind: "review", every: null }, [["P2021-2025", null]]],
    ["P10 a campaign before 10/6/2021", { due: "2021-06-10", every: null }, [["2021", "2021-06-09"]]],
    [
      "P10 as people settle what it is about",
      { due: "2021-06-10", every: null, covers: "2021-H1" },
      [["2021-H1", "2021-06-09"]],
    ],
    [
      "P13, P15 the commune's year before 20/11",
      {},
      [
        ["2021", "2021-11-19"],
        ["2022", "2022-11-19"],
      ],
    ],
    ["P11, P12, P18 no report by a day", { ...noDay, every: null }, []],
  ])("%s", (_, duty, expected) => {
    const found = listInstances({ ...yearly, ...duty }, province, within, calendar);
    expect(found.map(({ period, due }) => [period.id, due])).toEqual(expected);
  });

  test.each<[string, Partial<Asking>, string[]]>([
    ["P6 survey of 2025", { ...noDay, kind: "review", every: null, covers: "2025" }, ["2025"]],
    ["P9 five-year review by a day", { due: "2025-10-30", kind: "review", every: null }, ["P2021-2025"]],
    [
      "P16 final review, settled",
      { ...noDay, kind: "review", every: null, covers: "P2021-2030" },
      ["P2021-2030"],
    ],
  ])("%s", (_, duty, expected) => {
    const late = { from: "2025-01-01", to: "2025-12-31" };
    const found = listInstances({ ...yearly, ...duty }, province, late, calendar);
    expect(found.map(({ period }) => period.id)).toEqual(expected);
  });
});

describe("shorter and longer rounds", () => {
  const year = { from: "2027-01-01", to: "2027-12-31" };
  const ids = (duty: Partial<Asking>) =>
    listInstances({ ...yearly, ...duty }, plan, year, calendar).map(
      ({ period, due }) => `${period.id} ${due}`,
    );

  test("every month, the day after its end", () => {
    const found = ids({ due: "01-05", inclusive: true, every: "month" });
    expect(found).toHaveLength(12);
    expect(found.slice(0, 2)).toEqual(["2026-12 2027-01-05", "2027-01 2027-02-05"]);
  });

  test("every quarter, on the 25th of its last month", () => {
    expect(ids({ due: "03-25", inclusive: true, every: "quarter" })).toEqual([
      "2027-Q1 2027-03-25",
      "2027-Q2 2027-06-25",
      "2027-Q3 2027-09-25",
      "2027-Q4 2027-12-25",
    ]);
  });

  test("the school year, before 30/6", () => {
    expect(ids({ due: "06-30", every: "school-year" })).toEqual(["2026-2027 2027-06-29"]);
  });

  test("cut on the 14th by the duty, whatever the plan does", () => {
    const [found] = listInstances({ ...yearly, cutOff: "decree-09-2019" }, plan, year, calendar);
    expect(found?.period).toMatchObject({ id: "2027", from: "2026-12-15", to: "2027-12-14" });
    // The first year of the plan begins before 1 January then, and is asked for all the same.
    expect(asked({ cutOff: "decree-09-2019" }, "2026-10-20")).toEqual([["2026", "2026-11-19"]]);
  });

  test("a day off moves the day only where the plan says so", () => {
    expect(ids({})).toEqual(["2027 2027-11-19"]);
    expect(ids({ dayOff: "before" })).toEqual(["2027 2027-11-18"]);
    // A holiday, the weekend, and another holiday.
    expect(ids({ dayOff: "after" })).toEqual(["2027 2027-11-23"]);
  });
});

describe("which report a yearly duty asks for on a day", () => {
  test("in autumn the report of the year that runs, due the day before the day printed", () => {
    expect(asked({}, "2026-10-20")).toEqual([["2026", "2026-11-19"]]);
  });

  test("past the due day it is still asked for, and the next year's not before it begins", () => {
    expect(asked({}, "2026-11-25")).toEqual([["2026", "2026-11-19"]]);
    expect(asked({}, "2027-01-05")).toEqual([
      ["2026", "2026-11-19"],
      ["2027", "2027-11-19"],
    ]);
  });

  test("after the plan's last year nothing new", () => {
    expect(asked({}, "2031-02-01")).toEqual([["2030", "2030-11-19"]]);
  });

  test("what was due before the plan was issued is not asked for", () => {
    expect(asked({ due: "03-01", every: "quarter" }, "2026-05-20").map(([, due]) => due)).toEqual([
      "2026-05-31",
    ]);
  });

  test("each day is asked for by the wording that holds on it", () => {
    expect(asked({ validTo: "2027-06-01" }, "2027-12-01")).toEqual([]);
    expect(asked({ validFrom: "2027-06-01" }, "2027-12-01")).toEqual([["2027", "2027-11-19"]]);
  });
});

test("a duty that names no day asks for the period that runs, and the one that ended", () => {
  expect(asked({ due: null }, "2026-10-20")).toEqual([["2026", null]]);
  expect(asked({ due: null }, "2027-01-10")).toEqual([
    ["2026", null],
    ["2027", null],
  ]);
  expect(asked({ due: null, every: null }, "2026-10-20")).toEqual([]);
});

test("a duty of one day is about that year, before and after the day", () => {
  const once = { due: "2028-06-30", inclusive: true, every: null } as const;
  expect(asked(once, "2026-12-31")).toEqual([]);
  expect(asked(once, "2028-06-01")).toEqual([["2027", "2028-06-30"]]);
  expect(asked(once, "2028-08-01")).toEqual([["2027", "2028-06-30"]]);
});

test("a plan is asked for from ninety days before its day, for the year ahead", () => {
  const sent = { kind: "plan", due: "12-25" } as const;
  expect(asked(sent, "2026-09-20")).toEqual([]);
  expect(asked(sent, "2026-10-01")).toEqual([["2027", "2026-12-24"]]);
});

test("what a coordinator asked for is there from that day on", () => {
  const request = {
    due: "2026-11-05",
    inclusive: true,
    every: null,
    covers: "2026-Q4",
    requestedAt: new Date("2026-10-20T03:00:00Z"),
  } as const;
  expect(asked(request, "2026-10-19")).toEqual([]);
  expect(asked(request, "2026-10-20")).toEqual([["2026-Q4", "2026-11-05"]]);
});

test("a review of several years is asked for in the last of them", () => {
  const review = { kind: "review", due: null, every: null } as const;
  expect(asked(review, "2028-05-01")).toEqual([]);
  expect(asked(review, "2030-05-01")).toEqual([["P2026-2030", null]]);
});

test("a report of any time is found by its period, and only where it is asked for", () => {
  const find = (id: string) => findInstance(yearly, plan, id, calendar)?.due;
  expect(find("2026")).toBe("2026-11-19");
  expect(find("2029")).toBe("2029-11-19");
  for (const wrong of ["2026-Q3", "2025", "2031", "P2030-2026", "nonsense"])
    expect(find(wrong)).toBeUndefined();
});

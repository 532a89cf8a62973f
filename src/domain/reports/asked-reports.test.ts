import { describe, expect, test } from "vitest";
import { findAskedReport, listAskedReports, roleInDuty } from "./asked-reports.ts";

const plan = { unitId: "commune", periodFrom: 2026, periodTo: 2030, issuedOn: "2026-04-15" };
/** "trước ngày 20/11 hằng năm" */
const yearly = {
  kind: "report",
  senderKinds: ["agency"],
  due: "11-20",
  inclusive: false,
  every: "year",
} as const;
const asked = (duty: Parameters<typeof listAskedReports>[0], asOf: string) =>
  listAskedReports(duty, plan, asOf).map(({ period, due }) => [period.id, due]);

describe("which report a yearly duty asks for", () => {
  test("in autumn the report of the year that runs, due the day before the day printed", () => {
    expect(asked(yearly, "2026-10-20")).toEqual([["2026", "2026-11-19"]]);
  });

  test("past the due day it is still asked for, and the next year's not before it begins", () => {
    expect(asked(yearly, "2026-11-25")).toEqual([["2026", "2026-11-19"]]);
    expect(asked(yearly, "2027-01-05")).toEqual([
      ["2026", "2026-11-19"],
      ["2027", "2027-11-19"],
    ]);
  });

  test("after the plan's last year nothing new", () => {
    expect(asked(yearly, "2031-02-01")).toEqual([["2030", "2030-11-19"]]);
  });

  test("what was due before the plan was issued is not asked for", () => {
    const early = { ...yearly, due: "03-01", every: "quarter" } as const;
    expect(asked(early, "2026-05-20").map(([, due]) => due)).toEqual(["2026-05-31"]);
  });
});

test("a duty that names no day asks for the period that runs", () => {
  expect(asked({ ...yearly, due: null }, "2026-10-20")).toEqual([["2026", null]]);
  expect(asked({ ...yearly, due: null, every: null }, "2026-10-20")).toEqual([]);
});

test("a duty of one day is about that year, before and after the day", () => {
  const once = { ...yearly, due: "2028-06-30", inclusive: true, every: null } as const;
  expect(asked(once, "2026-12-31")).toEqual([]);
  expect(asked(once, "2028-06-01")).toEqual([["2027", "2028-06-30"]]);
  expect(asked(once, "2028-08-01")).toEqual([["2027", "2028-06-30"]]);
});

test("a report is found by its period, and only where it is asked for", () => {
  expect(findAskedReport(yearly, plan, "2026", "2026-10-20")?.due).toBe("2026-11-19");
  for (const wrong of ["2027", "2026-Q3", "2025", "nonsense"]) {
    expect(findAskedReport(yearly, plan, wrong, "2026-10-20")).toBeUndefined();
  }
});

describe("what a duty asks of a unit", () => {
  const lists = { unitKinds: [kind("commune"), kind("school", ["agency"]), kind("village")] };
  const unit = (id: string, kind: string) => ({ id, kind, ancestors: ["nation", "province", "commune", id] });
  const commune = { id: "commune", kind: "commune", ancestors: ["nation", "province", "commune"] };

  test("kinds that it names send, others do not", () => {
    expect(roleInDuty(yearly, plan, unit("school", "school"), lists)).toBe("sends");
    expect(roleInDuty(yearly, plan, unit("village", "village"), lists)).toBeNull();
  });

  test("where it names nobody, every unit of the plan sends", () => {
    expect(roleInDuty({ ...yearly, senderKinds: [] }, plan, unit("village", "village"), lists)).toBe("sends");
  });

  test("the unit whose plan it is consolidates", () => {
    expect(roleInDuty(yearly, plan, commune, lists)).toBe("consolidates");
  });

  test("a unit elsewhere, and a duty to send a plan, ask nothing", () => {
    const elsewhere = { id: "x", kind: "school", ancestors: ["nation", "province", "other", "x"] };
    expect(roleInDuty(yearly, plan, elsewhere, lists)).toBeNull();
    expect(roleInDuty({ ...yearly, kind: "plan" }, plan, commune, lists)).toBeNull();
  });
});

function kind(code: string, countsAs: string[] = []) {
  return { code, name: code, level: "leaf", within: [], countsAs, until: null, description: null } as const;
}

import { getPeriod } from "#lib/calendar/periods.ts";
import { describe, expect, it } from "vitest";
import { listToChase, listToConfirm, listToDecide, listToPlan } from "./coordinator-to-do.ts";
import { listLateUnits } from "./late-units.ts";
import { sumUpwards, type LedgerRow } from "./ledger-sums.ts";
import { overviewOf } from "./overview.ts";
import type { Standings } from "./read-standings.ts";
import { reckonTarget } from "./reckon-target.ts";
import { listActionMonthPlans, listToRecord } from "./reporter-to-do.ts";
import { listTalks } from "./talks.ts";
import {
  commune,
  sampleLists,
  samplePlan,
  sampleRow,
  sampleStep,
  sampleTarget,
  sampleUnit,
} from "./samples.ts";

const station = "Trạm Y tế";
const target = sampleTarget({ title: "Cuộc truyền thông" });
const plans = sampleTarget({
  id: "plans",
  title: "Kế hoạch Tháng hành động",
  measure: "action-month-plans",
  basis: "share",
  steps: [sampleStep({ least: 100, amountUnit: "percent" })],
});
const occasions = [
  { code: "action-month", name: "Tháng hành động", from: "11-15", to: "12-15", verified: true },
];

interface Given {
  rows?: readonly LedgerRow[];
  units?: readonly string[];
  targets?: readonly (typeof target)[];
  asOf?: string;
  top?: string;
}

function standings({
  rows = [],
  units = [station],
  targets = [target],
  asOf = "2026-10-20",
  top = station,
}: Given): Standings {
  const spans = units.map((id) => sampleUnit(id));
  const sums = sumUpwards(rows, spans);
  const ancestors = top === "commune" ? ["nation", "province", "commune"] : sampleUnit(top).ancestors;
  const unit = {
    id: top,
    name: top,
    ancestors,
    level: "leaf",
    kind: "health-station",
    code: null,
    parentId: null,
  } as const;
  const shown = getPeriod("2026");
  const shared = { plan: samplePlan(), shown, asOf, top: unit, units: spans, sums, lists: sampleLists };
  return {
    top: { ...unit, provinceId: "province", communeId: "commune", demo: true },
    shown,
    asOf,
    cutOff: asOf,
    units: spans,
    sums,
    targets: targets.map((each) => reckonTarget({ ...shared, target: each })),
  };
}

describe("what a reporter has to record", () => {
  it("says for which target, how much and by when", () => {
    const rows = [sampleRow(station, 0, { records: 1 })];
    expect(listToRecord(standings({ rows }))).toMatchObject([
      {
        verb: "Ghi hoạt động",
        object: "cho chỉ tiêu “Cuộc truyền thông”",
        when: "còn thiếu 2 cuộc, hết năm còn 72 ngày",
        tone: "soon",
        link: { to: "log-activity", unitId: station },
      },
    ]);
  });

  it("asks once for what two plans count", () => {
    expect(listToRecord(standings({ targets: [target, { ...target, id: "from above" }] }))).toHaveLength(1);
  });

  it("asks nothing of a unit that has reached it", () => {
    expect(listToRecord(standings({ rows: [sampleRow(station, 2)] }))).toEqual([]);
  });

  it("names the unit where it is one below", () => {
    const [row] = listToRecord(standings({ units: ["Thôn 1"], top: "commune" }));
    expect(row?.object).toBe("cho chỉ tiêu “Cuộc truyền thông” của Thôn 1");
  });
});

describe("the plan for the Action Month", () => {
  const rows = [sampleRow(station, 2)];
  const asked = (given: Given) =>
    listActionMonthPlans(standings({ rows, targets: [plans], ...given }), { occasions });

  it("is asked for in the sixty days before, and as late once it has begun", () => {
    expect(asked({ asOf: "2026-09-15" })).toEqual([]);
    expect(asked({ asOf: "2026-09-16" })).toMatchObject([
      { tone: "soon", link: { to: "record-plan", purpose: "action-month" } },
    ]);
    expect(asked({ asOf: "2026-11-15" })).toMatchObject([{ tone: "late" }]);
  });

  it("is not asked for once it was issued", () => {
    expect(asked({ rows: [sampleRow(station, 1, { measure: "action-month-plans" })] })).toEqual([]);
  });
});

describe("what a coordinator has to do", () => {
  const reading = {
    id: "reading",
    unitId: "commune",
    fileId: null,
    fileName: "ke-hoach.docx",
    readBy: "person",
    // In Việt Nam it is the 20th already.
    readAt: new Date("2026-10-19T20:00:00Z"),
    planId: null,
    discardedAt: null,
  };

  it("confirms what was read", () => {
    expect(listToConfirm([reading])).toMatchObject([
      { object: "bản đọc “ke-hoach.docx”", when: "đọc ngày 20/10/2026, chưa vào kế hoạch" },
    ]);
  });

  it("begins with a plan where there is none, and none is waiting", () => {
    const unit = { id: "commune", name: "xã Suối Hoa" };
    const own = { unitId: "commune", purpose: "programme" } as const;
    expect(listToPlan(unit, [], [], "2026-10-20")).toHaveLength(1);
    expect(listToPlan(unit, [{ ...own, unitId: "province" }], [], "2026-10-20")).toHaveLength(1);
    expect(listToPlan(unit, [{ ...own, purpose: "action-month" }], [], "2026-10-20")).toHaveLength(1);
    expect(listToPlan(unit, [own], [], "2026-10-20")).toEqual([]);
    expect(listToPlan(unit, [], [reading], "2026-10-20")).toEqual([]);
  });

  it("names three units to speak to, and counts the rest", () => {
    const units = ["a", "b", "c", "d", "e"];
    const late = listLateUnits(
      standings({ units, targets: [target, { ...target, id: "second" }], top: "commune" }),
    );
    const rows = listToChase(listTalks(late), commune, new Map(), "2026-10-20");
    expect(rows.map(({ object }) => object)).toEqual([
      "a",
      "b",
      "c",
      "2 đơn vị khác đang chậm hoặc chưa có số liệu",
    ]);
    expect(rows[0]?.when).toBe(
      "Cuộc truyền thông: chưa có số liệu, cần 2 cuộc, hết năm còn 72 ngày (và 1 chỉ tiêu khác)",
    );
  });
});

describe("whom to remind", () => {
  const talks = listTalks(listLateUnits(standings({ units: ["a", "b", "c", "d", "e"], top: "commune" })));
  const chase = (reminded: Record<string, string>) =>
    listToChase(talks, commune, new Map(Object.entries(reminded)), "2026-10-20");

  it("leaves in peace until tomorrow who was reminded today", () => {
    const rows = chase({ a: "2026-10-20" });
    expect(rows.map(({ object }) => object).slice(0, 3)).toEqual(["b", "c", "d"]);
    expect(rows.at(-1)?.when).toBe("hôm nay đã nhắc 1 đơn vị");
  });

  it("says when a unit was reminded before", () => {
    expect(chase({ b: "2026-10-12" })[1]?.when).toMatch(/; đã nhắc ngày 12\/10\/2026$/);
  });

  it("says so where all were reminded today", () => {
    const all = Object.fromEntries(["a", "b", "c", "d", "e"].map((id) => [id, "2026-10-20"]));
    expect(chase(all)).toMatchObject([{ verb: "Đã nhắc", object: "5 đơn vị hôm nay" }]);
  });
});

describe("reports to decide on", () => {
  const sent = (id: string) => ({
    id,
    unitName: "Trạm Y tế",
    title: "Báo cáo năm (2026)",
    submittedAt: new Date("2026-10-18T02:00:00Z"),
  });

  it("names each of a few, with how long it has waited", () => {
    expect(listToDecide([sent("a")], "commune", "2026-10-20")).toMatchObject([
      { object: "Báo cáo năm (2026) của Trạm Y tế", when: "gửi ngày 18/10/2026, chờ 2 ngày" },
    ]);
  });

  it("makes one row of many", () => {
    const many = ["a", "b", "c", "d"].map(sent);
    expect(listToDecide(many, "commune", "2026-10-20")).toMatchObject([
      { object: "4 báo cáo đơn vị đã gửi", link: { to: "reports" } },
    ]);
  });
});

describe("overviewOf", () => {
  it("counts each unit with each target, and names the three gravest", () => {
    const units = ["a", "b", "c", "d", "e"];
    const rows = [sampleRow("a", 2), sampleRow("e", 0, { records: 1 })];
    const overview = overviewOf(standings({ units, rows, top: "commune" }), 3);
    expect(overview.counts).toMatchObject({ met: 1, behind: 1, "no-data": 3, late: 0 });
    expect(overview.total).toBe(5);
    expect(overview.gravest.map(({ unitName }) => unitName)).toEqual(["e", "b", "c"]);
  });
});

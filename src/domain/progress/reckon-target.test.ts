import { getPeriod } from "#lib/calendar/periods.ts";
import { describe, expect, it } from "vitest";
import { unitFigure, wholeFigure } from "./figure-text.ts";
import { sumUpwards, type LedgerRow } from "./ledger-sums.ts";
import { reckonTarget } from "./reckon-target.ts";
import {
  commune,
  sampleLists,
  samplePlan,
  sampleRow,
  sampleStep,
  sampleTarget,
  sampleUnit,
} from "./samples.ts";

const units = [
  sampleUnit("a"),
  sampleUnit("b"),
  sampleUnit("c", { kind: "school" }),
  sampleUnit("v", { kind: "village" }),
];

interface Given {
  target?: Parameters<typeof sampleTarget>[0];
  rows?: readonly LedgerRow[];
  shown?: string;
  asOf?: string;
  among?: typeof units;
  top?: typeof commune;
}

function reckon({
  target,
  rows = [],
  shown = "2026",
  asOf = "2026-10-20",
  among = units,
  top = commune,
}: Given) {
  return reckonTarget({
    target: sampleTarget(target),
    plan: samplePlan(),
    shown: getPeriod(shown),
    asOf,
    top,
    units: among,
    sums: sumUpwards(rows, among),
    lists: sampleLists,
  });
}

function lines(given: Given): Record<string, string> {
  const standing = reckon(given);
  const text = (figure: ReturnType<typeof wholeFigure>) => `${figure.amount} ${figure.unit}`.trim();
  return {
    ...Object.fromEntries(
      standing.units.map((unit) => [
        unit.unit.id,
        `${text(unitFigure(standing, unit))} ${unit.judgement?.standing ?? "-"}`,
      ]),
    ),
    whole: `${text(wholeFigure(standing))} ${standing.whole.judgement?.standing ?? "-"}`,
  };
}

describe("a target for each unit", () => {
  it("judges each by its own, and all by the gravest", () => {
    const rows = [sampleRow("a", 3), sampleRow("b", 1), sampleRow("c", 1, { measure: "news-items" })];
    expect(lines({ rows })).toEqual({
      a: "3/2 cuộc met",
      b: "1/2 cuộc on-course",
      c: "0/2 cuộc behind",
      whole: "1/3 đơn vị behind",
    });
  });

  it("does not take silence for nothing", () => {
    const rows = [sampleRow("a", 2), sampleRow("b", 2)];
    expect(lines({ rows })).toEqual({
      a: "2/2 cuộc met",
      b: "2/2 cuộc met",
      c: "–/2 cuộc no-data",
      whole: "2/3 đơn vị not-enough-ground",
    });
    expect(lines({}).whole).toBe("0/3 đơn vị no-data");
  });

  it("is late when the year is over, silent or not", () => {
    const span = { from: "2026-01-01", to: "2026-12-31" };
    expect(lines({ rows: [sampleRow("a", 1, { span })], asOf: "2027-01-01" })).toMatchObject({
      a: "1/2 cuộc late",
      b: "–/2 cuộc late",
      whole: "0/3 đơn vị late",
    });
  });

  it("asks each quarter for itself: sixteen in one do not make four", () => {
    const target = { measure: "news-items", per: "quarter" as const, steps: [sampleStep({ least: 4 })] };
    const quarter = (unitId: string, amount: number, from: string, to: string) =>
      sampleRow(unitId, amount, { measure: "news-items", span: { from, to } });
    const rows = [
      quarter("a", 16, "2026-01-01", "2026-03-31"),
      quarter("b", 4, "2026-01-01", "2026-03-31"),
      quarter("b", 4, "2026-04-01", "2026-06-30"),
      quarter("b", 5, "2026-07-01", "2026-09-30"),
      quarter("b", 1, "2026-10-01", "2026-10-20"),
    ];
    const found = lines({ target, rows });
    expect(found).toMatchObject({ a: "1/4 quý đạt late", b: "3/4 quý đạt on-course", c: "0/4 quý đạt late" });
    const standing = reckon({ target, rows });
    expect(unitFigure(standing, standing.units[1]!).detail).toBe("Quý IV/2026: 1/4 tin, bài");
  });

  it("may let a surplus make up where the plan says so", () => {
    const target = {
      measure: "news-items",
      per: "quarter" as const,
      averaged: true,
      steps: [sampleStep({ least: 4 })],
    };
    const rows = [
      sampleRow("a", 16, { measure: "news-items" }),
      sampleRow("b", 11, { measure: "news-items" }),
    ];
    expect(lines({ target, rows })).toMatchObject({ a: "16/16 tin, bài met", b: "11/16 tin, bài behind" });
  });

  it("binds a unit only in the periods it existed in", () => {
    const target = { measure: "news-items", per: "quarter" as const, steps: [sampleStep({ least: 4 })] };
    const late = sampleUnit("new", { validFrom: "2026-08-15" });
    const standing = reckon({ target, among: [late] });
    expect(standing.units[0]?.periods.map(({ due }) => due.id)).toEqual(["2026-Q3", "2026-Q4"]);
    const gone = sampleUnit("gone", { validTo: "2026-02-01" });
    expect(reckon({ target, among: [gone] }).units).toEqual([]);
  });

  it("has no ground where the plan says no amount, and shows what there is", () => {
    const target = { steps: [sampleStep({ least: null })] };
    expect(lines({ target, rows: [sampleRow("a", 3)] })).toMatchObject({
      a: "3 cuộc not-enough-ground",
      whole: "0/3 đơn vị not-enough-ground",
    });
  });

  it("holds a limit the other way round", () => {
    const target = { steps: [sampleStep({ least: null, most: 5 })] };
    expect(lines({ target, rows: [sampleRow("a", 6), sampleRow("b", 3)] })).toMatchObject({
      a: "6/5 cuộc behind",
      b: "3/5 cuộc on-course",
    });
  });

  it("is empty before the period begins", () => {
    expect(reckon({ shown: "2027" })).toMatchObject({ units: [], whole: { judgement: null, last: null } });
  });
});

describe("a share of the units", () => {
  const target = {
    measure: "action-month-plans",
    basis: "share" as const,
    steps: [sampleStep({ least: 100, amountUnit: "percent" })],
  };
  const plan = (unitId: string) => sampleRow(unitId, 1, { measure: "action-month-plans" });

  it("says what those did that were heard of, where some were not", () => {
    const rows = [plan("a"), sampleRow("b", 1)];
    expect(lines({ target, rows })).toEqual({
      a: "1 kế hoạch met",
      b: "0 kế hoạch on-course",
      c: "– kế hoạch no-data",
      whole: "33,3% (1/3 đơn vị) not-enough-ground",
    });
    expect(wholeFigure(reckon({ target, rows })).detail).toBe("50% trong 2 đơn vị có số liệu");
  });

  it("is met by all of them", () => {
    expect(lines({ target, rows: [plan("a"), plan("b"), plan("c")] }).whole).toBe("100% (3/3 đơn vị) met");
  });

  it("is not a number where nobody is bound", () => {
    expect(lines({ target: { ...target, subjectKinds: [] } })).toEqual({
      whole: "– đơn vị not-enough-ground",
    });
  });
});

describe("a sum of all together", () => {
  const target = { basis: "total" as const, steps: [sampleStep({ least: 10 })] };

  it("adds those who must, and leaves a part of them unjudged", () => {
    const rows = [sampleRow("a", 3), sampleRow("b", 5), sampleRow("v", 100)];
    expect(lines({ target, rows })).toEqual({
      a: "3 cuộc -",
      b: "5 cuộc -",
      c: "– cuộc -",
      whole: "8/10 cuộc on-course",
    });
    const part = { id: "a", ancestors: units[0]!.ancestors as string[] };
    expect(lines({ target, rows, top: part, among: [units[0]!] }).whole).toBe("3 cuộc -");
  });

  it("counts once what lies below another that must", () => {
    const below = sampleUnit("a1", { ancestors: [...commune.ancestors, "a", "a1"] });
    const rows = [sampleRow("a", 3), sampleRow("a1", 4)];
    expect(lines({ target, rows, among: [...units, below] }).whole).toBe("7/10 cuộc behind");
  });

  it("adds everything where nobody is named", () => {
    const rows = [sampleRow("a", 3), sampleRow("v", 7)];
    expect(lines({ target: { ...target, subjectKinds: [] }, rows })).toEqual({ whole: "10/10 cuộc met" });
  });
});

describe("a change that is measured", () => {
  const target = {
    measure: "awareness",
    basis: "change" as const,
    subjectKinds: [],
    per: null,
    steps: [sampleStep({ byYear: 2030, least: 10, most: 15, amountUnit: "percent-change" })],
  };

  it("has no data until a survey brings some", () => {
    expect(reckon({ target }).whole.judgement).toEqual({ standing: "no-data", reason: "no-source" });
    expect(lines({ target })).toEqual({ whole: "– no-data" });
  });

  it("names the missing quantity first", () => {
    const blank = { ...target, steps: [sampleStep({ least: null, amountUnit: "percent-change" })] };
    expect(reckon({ target: blank }).whole.judgement?.reason).toBe("no-quantity");
  });
});

import { describe, expect, test } from "vitest";
import { getPeriod } from "#lib/calendar/periods.ts";
import { plainPlan, type Plan } from "#domain/plans/plan.ts";
import { plainTarget, type Target } from "#domain/plans/target.ts";
import { sumUpwards } from "#domain/progress/ledger-sums.ts";
import { reckonTarget } from "#domain/progress/reckon-target.ts";
import { targetResult } from "#domain/reports/target-results.ts";
import { publicTarget } from "./public-target.ts";

const asOf = "2026-10-20";
const unitKind = { level: "leaf", within: [], countsAs: [], until: null, description: null } as const;
const lists = {
  unitKinds: [
    { ...unitKind, code: "service-centre", name: "Trung tâm" },
    { ...unitKind, code: "village", name: "Thôn" },
  ],
  measures: [
    { code: "news-items", name: "Tin, bài", amountUnit: "item", fedBy: "activity", description: "" },
  ] as const,
};
const plan: Plan = {
  ...plainPlan, id: "plan", provinceId: "province", unitId: "commune", unitName: "Xã", kind: "plan", purpose: "programme",
  title: "Kế hoạch", number: null, issuedOn: "2026-01-05", issuedBy: null, signer: null, periodFrom: 2026, periodTo: 2030,
  fileId: null, confirmedBy: "p", confirmedAt: new Date(0), publishedAt: null, withdrawnAt: null, withdrawnReason: null,
}; // prettier-ignore
const target: Target = {
  ...plainTarget, id: "target", planId: "plan", position: 0, clause: "II.4", title: "Tin, bài", measure: "news-items",
  quote: "4. Mỗi quý, trung tâm có ít nhất 04 tin, bài.", quoteAt: [0, 48], subjects: "", subjectKinds: ["service-centre"], subjectUnitIds: [],
  basis: "each", per: "quarter", baselineYear: null, firm: true, averaged: false,
  steps: [{ byYear: null, beforeYear: false, least: 4, most: null, amountUnit: "item" }],
}; // prettier-ignore
const unit = (id: string, kind: string) => ({
  id,
  kind,
  name: id,
  validFrom: "2025-07-01",
  validTo: null,
  ancestors: ["commune", id],
});

/** The news items of each quarter so far, by unit. */
function standing(
  amounts: Readonly<Record<string, readonly number[]>>,
  said: Partial<Target> = {},
  kind = "service-centre",
) {
  const quarters = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"].map((id) => getPeriod(id));
  const spans = quarters.map(({ from, to }) => ({ from, to: to < asOf ? to : asOf }));
  const units = Object.keys(amounts).map((id) => unit(id, kind));
  const rows = Object.entries(amounts).flatMap(([unitId, list]) =>
    list.flatMap((amount, index) => {
      const span = spans[index];
      return span ? [{ unitId, measure: "news-items", span, amount, records: amount }] : [];
    }),
  );
  return reckonTarget({
    target: { ...target, ...said },
    plan,
    shown: getPeriod("2026"),
    asOf,
    top: { id: "commune", ancestors: ["commune"] },
    units,
    sums: sumUpwards(rows, units),
    lists,
  });
}

describe("one unit that has to do it by itself", () => {
  test("its figure is told in words, with the plan's sentence without its number", () => {
    expect(publicTarget(standing({ centre: [4, 5, 4, 2] }))).toEqual({
      promised: "Mỗi quý, trung tâm có ít nhất 04 tin, bài",
      done: "3 trên 4 quý đạt",
      percent: 75,
      standing: "on-course",
      unsettled: null,
    });
  });

  test("that it is late is not told to the public, and is told to those who report", () => {
    const late = standing({ centre: [4, 1, 4, 2] });
    expect(publicTarget(late)).toMatchObject({ standing: null, percent: 50, done: "2 trên 4 quý đạt" });
    expect(targetResult(late, { level: "commune" })).toMatchObject({ standing: "late", attained: 50 });
  });

  test("unknown is no zero", () => {
    expect(publicTarget(standing({ centre: [] }, { per: "year" }))).toMatchObject({
      done: "chưa có số liệu",
      percent: null,
      standing: "no-data",
    });
  });
});

describe("several units together", () => {
  test("how many of them, and that the whole is late", () => {
    const said = { subjectKinds: ["village"] };
    expect(publicTarget(standing({ a: [4, 4, 4, 4], b: [4, 0, 4, 4] }, said, "village"))).toMatchObject({
      done: "1 trên 2 đơn vị đã đạt",
      percent: 50,
      standing: "late",
    });
  });
});

test("nobody is bound: a leaf has nothing to report, a commune has no figure", () => {
  const nobody = standing({});
  expect(targetResult(nobody, { level: "leaf" })).toBeNull();
  expect(publicTarget(nobody)).toMatchObject({ percent: null, done: "chưa có số liệu" });
});

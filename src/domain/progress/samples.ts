import type { Measure } from "#domain/lists/lists.ts";
import { plainPlan, type Plan } from "#domain/plans/plan.ts";
import { plainTarget, type Target, type TargetStep } from "#domain/plans/target.ts";
import type { AmountAsked } from "./amount-asked.ts";
import type { UnitSpan } from "./bound-units.ts";
import type { DuePeriod } from "./due-periods.ts";
import type { LedgerRow } from "./ledger-sums.ts";

/** Small pieces for the tests of this folder: each says only what its test is about. */

export const commune = { id: "commune", ancestors: ["nation", "province", "commune"] };

export const samplePlan = (plan: Partial<Plan> = {}): Plan => ({
  ...plainPlan,
  id: "plan",
  provinceId: "province",
  unitId: "commune",
  unitName: "xã Suối Hoa",
  kind: "plan",
  purpose: "programme",
  title: "Kế hoạch",
  number: null,
  issuedOn: null,
  issuedBy: null,
  signer: null,
  periodFrom: 2026,
  periodTo: 2030,
  fileId: null,
  confirmedBy: "person",
  confirmedAt: new Date("2026-03-20T00:00:00Z"),
  publishedAt: null,
  withdrawnAt: null,
  withdrawnReason: null,
  ...plan,
});

export const sampleStep = (step: Partial<TargetStep> = {}): TargetStep => ({
  byYear: null,
  beforeYear: false,
  least: 2,
  most: null,
  amountUnit: "event",
  ...step,
});

export const sampleTarget = (target: Partial<Target> = {}): Target => ({
  ...plainTarget,
  id: "target",
  planId: "plan",
  position: 1,
  clause: "II.1",
  quote: "Hằng năm, mỗi cơ quan tổ chức ít nhất 02 cuộc truyền thông.",
  quoteAt: [0, 59],
  title: "Cuộc truyền thông của cơ quan, đơn vị",
  measure: "communication-events",
  subjects: "cơ quan, đơn vị",
  subjectKinds: ["agency"],
  subjectUnitIds: [],
  basis: "each",
  per: "year",
  baselineYear: null,
  firm: true,
  averaged: false,
  steps: [sampleStep()],
  ...target,
});

export const sampleMeasure = (measure: Partial<Measure> = {}): Measure => ({
  code: "communication-events",
  name: "Cuộc truyền thông",
  amountUnit: "event",
  fedBy: "activity",
  description: "",
  ...measure,
});

export const sampleLists = {
  unitKinds: [
    kind("commune", "commune", []),
    kind("health-station", "leaf", ["agency"]),
    kind("school", "leaf", ["agency", "school"]),
    kind("village", "leaf", ["village"]),
    { ...kind("rural-district", "district", []), until: "2025-06-30" },
  ],
  measures: [
    sampleMeasure(),
    sampleMeasure({ code: "news-items", name: "Tin, bài", amountUnit: "item" }),
    sampleMeasure({
      code: "action-month-plans",
      name: "Kế hoạch Tháng hành động",
      amountUnit: "plan",
      fedBy: "plan",
    }),
    sampleMeasure({ code: "awareness", name: "Nhận thức", amountUnit: "percent-change", fedBy: "survey" }),
  ],
};

function kind(code: string, level: "commune" | "leaf" | "district", countsAs: string[]) {
  return { code, name: code, level, within: [], countsAs, until: null, description: null } as const;
}

export const sampleUnit = (id: string, unit: Partial<UnitSpan> = {}): UnitSpan => ({
  id,
  kind: "health-station",
  name: id,
  ancestors: [...commune.ancestors, id],
  validFrom: "2025-07-01",
  validTo: null,
  ...unit,
});

export const sampleAsked = (asked: Partial<AmountAsked> = {}): AmountAsked => ({
  least: 2,
  most: null,
  percent: false,
  before: 0,
  ...asked,
});

export const sampleDue = (due: Partial<DuePeriod> = {}): DuePeriod => ({
  id: "2026",
  kind: "year",
  from: "2026-01-01",
  to: "2026-12-31",
  upTo: "2026-10-20",
  asked: sampleAsked(),
  elapsed: 0.8,
  ended: false,
  ...due,
});

export const sampleRow = (unitId: string, amount: number, row: Partial<LedgerRow> = {}): LedgerRow => ({
  unitId,
  measure: "communication-events",
  span: { from: "2026-01-01", to: "2026-10-20" },
  amount,
  records: amount,
  ...row,
});

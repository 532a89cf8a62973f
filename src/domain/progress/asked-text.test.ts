import { getPeriod } from "#lib/calendar/periods.ts";
import { describe, expect, it } from "vitest";
import { duePeriodName, targetInShort } from "./asked-text.ts";
import { listDuePeriods } from "./due-periods.ts";
import { sampleDue, sampleMeasure, samplePlan, sampleStep, sampleTarget } from "./samples.ts";

const short = (target: Parameters<typeof sampleTarget>[0], measure = sampleMeasure()) => {
  const made = sampleTarget(target);
  return targetInShort(made, measure, listDuePeriods(made, samplePlan(), getPeriod("2026"), "2026-10-20"));
};

describe("targetInShort", () => {
  it.each([
    [{}, "ít nhất 2 cuộc mỗi năm"],
    [{ per: "quarter" as const }, "ít nhất 2 cuộc mỗi quý"],
    [{ per: null }, "ít nhất 2 cuộc"],
    [{ steps: [sampleStep({ least: 2, most: 4 })] }, "từ 2 đến 4 cuộc mỗi năm"],
    [{ steps: [sampleStep({ least: null, most: 4 })] }, "không quá 4 cuộc mỗi năm"],
    [{ steps: [sampleStep({ least: null })] }, "chưa nêu số lượng mỗi năm"],
    [
      { basis: "total" as const, steps: [sampleStep({ least: 1200 })] },
      "ít nhất 1.200 cuộc tính chung mỗi năm",
    ],
    [
      { basis: "share" as const, steps: [sampleStep({ least: 100, amountUnit: "percent" })] },
      "100% đơn vị mỗi năm",
    ],
    [
      {
        basis: "share" as const,
        subjectKinds: [],
        per: null,
        steps: [sampleStep({ least: 100, amountUnit: "percent" })],
      },
      "100%",
    ],
    [
      {
        basis: "change" as const,
        per: null,
        steps: [sampleStep({ least: 10, most: 15, amountUnit: "percent-change" })],
      },
      "tăng từ 10 đến 15%",
    ],
  ])("%j", (target, text) => expect(short(target)).toBe(text));
});

describe("duePeriodName", () => {
  it.each([
    [sampleDue(), "Năm 2026"],
    [sampleDue({ id: "2026-Q3", kind: "quarter" }), "Quý III/2026"],
    [sampleDue({ id: "2029-12-31", kind: "deadline", to: "2029-12-31" }), "Đến hết năm 2029"],
    [sampleDue({ id: "2026-Q1…2026-Q4", kind: "quarter" }), "Tính chung từ 1/2026 đến 12/2026"],
  ])("%#", (due, text) => expect(duePeriodName(due)).toBe(text));
});

import { describe, expect, it } from "vitest";
import { changeSpans, judgeChange } from "./change.ts";
import type { DaySpan } from "./ledger-sums.ts";
import { sampleAsked, sampleDue, sampleMeasure, sampleTarget } from "./samples.ts";

const target = sampleTarget({ basis: "change", baselineYear: 2025 });
const deadline = sampleDue({
  id: "2030-12-31",
  kind: "deadline",
  to: "2030-12-31",
  asked: sampleAsked({ least: 10, percent: true }),
});
const year = sampleDue({ asked: sampleAsked({ least: 10, percent: true }) });
const judged = (amounts: Record<string, number>, due = year, of = target) =>
  judgeChange(
    of,
    sampleMeasure(),
    due,
    ({ from }: DaySpan) => ({
      amount: amounts[from.slice(0, 4)] ?? 0,
      records: amounts[from.slice(0, 4)] ?? 0,
    }),
    true,
  );

describe("changeSpans", () => {
  it("compares a period that comes back with the same one of the baseline year", () => {
    expect(changeSpans(target, year)).toEqual({
      base: { from: "2025-01-01", to: "2025-12-31" },
      now: { from: "2026-01-01", to: "2026-10-20" },
    });
  });

  it("compares whole years towards a deadline: the latest that is over", () => {
    const once = { ...target, per: null };
    expect(changeSpans(once, deadline)).toBeNull();
    expect(changeSpans(once, { ...deadline, upTo: "2028-03-01" })?.now).toEqual({
      from: "2027-01-01",
      to: "2027-12-31",
    });
    expect(changeSpans(once, { ...deadline, upTo: "2030-12-31" })?.now.to).toBe("2030-12-31");
  });
});

describe("judgeChange", () => {
  it("asks the baseline and its change as an amount", () => {
    expect(judged({ 2025: 200, 2026: 220 })).toMatchObject({ judgement: { standing: "met" } });
    expect(judged({ 2025: 200, 2026: 220 }).percent).toBeCloseTo(10);
    // Four fifths of the year are over: 176 of 220 are due.
    expect(judged({ 2025: 200, 2026: 176 }).judgement.standing).toBe("on-course");
    expect(judged({ 2025: 200, 2026: 175 }).judgement.standing).toBe("behind");
    expect(judged({ 2025: 200, 2026: 219 }, { ...year, ended: true, elapsed: 1 }).judgement.standing).toBe(
      "late",
    );
  });

  it("takes the baseline that the plan states before one that is counted", () => {
    const stated = sampleTarget({ ...target, baselineAmount: 100 });
    expect(judged({ 2025: 500, 2026: 110 }, year, stated).judgement.standing).toBe("met");
  });

  it("has no ground without a baseline, or before a year is over, or for an index that is measured", () => {
    expect(judged({ 2026: 5 }).judgement.reason).toBe("no-baseline");
    expect(judged({}, year, sampleTarget({ basis: "change", baselineYear: null })).judgement.reason).toBe(
      "no-baseline",
    );
    expect(judged({}, deadline, sampleTarget({ ...target, per: null })).judgement.reason).toBe(
      "year-running",
    );
    const survey = sampleMeasure({ fedBy: "survey" });
    const nothing = () => ({ amount: 0, records: 0 });
    expect(judgeChange(target, survey, year, nothing, true).judgement.reason).toBe("not-countable");
    expect(judgeChange(target, survey, year, nothing, false).judgement.reason).toBe("no-source");
  });
});

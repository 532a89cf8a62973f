import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumUpwards } from "./ledger-sums.ts";
import { sampleRow, sampleUnit } from "./samples.ts";

const span = { from: "2026-01-01", to: "2026-10-20" };
const units = [
  sampleUnit("a"),
  sampleUnit("b"),
  sampleUnit("b1", { ancestors: ["nation", "province", "commune", "b", "b1"] }),
];

describe("sumUpwards", () => {
  it("counts what lies below a unit with it", () => {
    const sums = sumUpwards([sampleRow("a", 1), sampleRow("b", 2), sampleRow("b1", 4)], units);
    expect(sums.of("b1", "communication-events", span)).toEqual({ amount: 4, records: 4 });
    expect(sums.of("b", "communication-events", span)).toEqual({ amount: 6, records: 6 });
    expect(sums.of("commune", "communication-events", span)).toEqual({ amount: 7, records: 7 });
  });

  it("keeps measures and spans apart, and knows of any record at all", () => {
    const sums = sumUpwards([sampleRow("a", 3, { measure: "news-items", records: 1 })], units);
    expect(sums.of("a", "communication-events", span)).toEqual({ amount: 0, records: 0 });
    expect(sums.recordsOf("a", span)).toBe(1);
    expect(sums.recordsOf("b", span)).toBe(0);
    expect(sums.recordsOf("a", { ...span, to: "2026-03-31" })).toBe(0);
  });

  it("adds hundredths without drifting", () => {
    const cents = fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 40 });
    fc.assert(
      fc.property(cents, (amounts) => {
        const sums = sumUpwards(
          amounts.map((amount) => sampleRow("a", amount / 100, { records: 1 })),
          units,
        );
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        expect(sums.of("commune", "communication-events", span).amount).toBe(total / 100);
      }),
    );
  });
});

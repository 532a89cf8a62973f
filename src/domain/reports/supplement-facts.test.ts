import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nobody } from "./activity-results.ts";
import { addFigures, noFigures, type ProductSum } from "./report-figures.ts";
import { sampleFacts } from "./sample-facts.ts";
import { byPeriod, type SentReport } from "./sent-report.ts";
import { isSupplementTo, subtract, supplementFacts } from "./supplement-facts.ts";

const talk = (amount: number, said: Partial<ProductSum> = {}): ProductSum => ({
  kind: "talk",
  name: "Nói chuyện chuyên đề",
  unit: "cuộc",
  level: "commune",
  embedded: false,
  amount,
  activities: amount,
  withEvidence: 0,
  attendance: { ...nobody, total: 10 * amount, women: 6 * amount, men: 4 * amount },
  ...said,
});
const factsWith = (products: readonly ProductSum[], said: Parameters<typeof sampleFacts>[0] = {}) =>
  sampleFacts({ figures: { ...noFigures, products }, ...said });
const mainWith = (products: readonly ProductSum[]): SentReport => ({
  reportId: "main",
  period: "2026",
  part: "main",
  version: 1,
  accepted: true,
  factsDigest: "x",
  submittedAt: new Date("2026-11-19T03:00:00Z"),
  facts: factsWith(products, { cutOff: "2026-11-19" }),
});
const none = { after: [], late: [], reconciled: [] };

describe("a supplement", () => {
  const main = mainWith([talk(10), talk(2, { kind: "news-item", name: "Tin, bài", attendance: null })]);

  test("says what came later, what was recorded late, and what was corrected since", () => {
    const now = factsWith([talk(14)], { whole: true, cutOff: "2026-12-31" });
    const facts = supplementFacts(now, main, { ...none, after: [talk(4)], late: [talk(1)] });
    expect(facts.part).toBe("supplement");
    // One of the ten talks, and both news items, were withdrawn since.
    expect(facts.supplement?.corrected.map(({ kind, amount }) => [kind, amount])).toEqual([
      ["talk", -1],
      ["news-item", -2],
    ]);
    expect(facts.activities.rows.map(({ kind, own }) => [kind, own])).toEqual([["talk", 5]]);
    expect(facts.figures.targets).toBe(now.figures.targets);
  });

  test("adds to the very version that it was made to, and to no other", () => {
    const facts = supplementFacts(factsWith([talk(12)]), main, none);
    const supplement: SentReport = { ...main, reportId: "supplement", part: "supplement", facts };
    expect(isSupplementTo(facts, main)).toBe(true);
    expect(isSupplementTo(facts, { ...main, version: 2 })).toBe(false);
    expect(byPeriod([supplement, main])).toEqual([{ main, supplement }]);
    expect(byPeriod([supplement, { ...main, version: 2 }])).toMatchObject([{ supplement: null }]);
  });

  test("of nothing new is nothing", () => {
    expect(supplementFacts(main.facts, main, none).figures.products).toEqual([]);
  });
});

const sums = fc.array(
  fc.record({
    kind: fc.constantFrom("talk", "news-item", "banner"),
    level: fc.constantFrom("commune" as const, "province" as const),
    embedded: fc.boolean(),
    amount: fc.integer({ min: 0, max: 500 }),
  }),
  { maxLength: 12 },
);

test("report and supplement together are what is counted now, whatever happened in between", () => {
  fc.assert(
    fc.property(sums, sums, (before, now) => {
      const figures = (rows: typeof before) =>
        addFigures([{ ...noFigures, products: rows.map((row) => talk(row.amount, row)) }]);
      const [main, counted] = [figures(before), figures(now)];
      const both = addFigures([main, { ...noFigures, products: subtract(counted.products, main.products) }]);
      const plain = (products: readonly ProductSum[]) =>
        products
          .filter(({ amount }) => amount !== 0)
          .map(
            ({ kind, level, embedded, amount, attendance }) =>
              `${kind} ${level} ${embedded} ${amount} ${attendance?.total}`,
          )
          .sort();
      expect(plain(both.products)).toEqual(plain(counted.products));
    }),
  );
});

import { describe, expect, test } from "vitest";
import { getPeriod } from "#lib/calendar/periods.ts";
import { nobody } from "./activity-results.ts";
import { checkChange } from "./check-change.ts";
import type { PreviousFacts } from "./report-extras.ts";
import { sampleFacts } from "./sample-facts.ts";

const target = (amount: number | null, now: number | null) => ({
  targetId: "a",
  title: "Cuộc truyền thông",
  achieved: "",
  attained: null,
  amount,
  now,
});
const product = (amount: number, now: number) => ({
  kind: "news-item",
  name: "Tin, bài",
  unit: "tin, bài",
  amount,
  now,
});
const previous = (said: Partial<PreviousFacts>): PreviousFacts => ({
  period: getPeriod("2025"),
  reportId: "r",
  version: 1,
  accepted: true,
  cutOff: "2025-12-31",
  whole: true,
  targets: [],
  products: [],
  attendance: nobody,
  reconciled: [],
  cumulative: null,
  ...said,
});
const texts = (said: Partial<PreviousFacts>, more: Parameters<typeof sampleFacts>[0] = { whole: true }) =>
  checkChange(sampleFacts({ previous: previous(said), ...more })).map(({ code, text }) => `${code} ${text}`);

describe("against the last period", () => {
  test("a fall wants a reason, a leap of more than three times a second look", () => {
    expect(texts({ targets: [target(9, 7)], products: [product(4, 13)] })).toEqual([
      "fell:target:a Giảm so với năm 2025: Cuộc truyền thông (9 → 7). Vì sao?",
      "leapt:kinds Tăng hơn 3 lần so với năm 2025: Tin, bài (4 → 13). Số này có đúng không?",
    ]);
  });

  test("the same, a little more, three times just, and what is unknown ask nothing", () => {
    expect(
      texts({
        targets: [target(9, 9), target(null, 3), target(3, null)],
        products: [product(4, 12), product(0, 50)],
      }),
    ).toEqual([]);
  });

  test("a period that still runs is held against a whole one by its estimates alone", () => {
    const line = { line: "target:a", title: "Cuộc truyền thông", unit: "cuộc", soFar: 4 };
    const running = (estimated: number | null) => ({ whole: false, estimates: [{ ...line, estimated }] });
    expect(texts({ targets: [target(9, 4)] }, running(null))).toEqual([]);
    expect(texts({ targets: [target(9, 4)] }, running(8))).toHaveLength(1);
    expect(texts({ targets: [target(9, 4)], whole: false }, running(null))).toHaveLength(1);
  });

  test("the first report has nothing to be held against", () => {
    expect(checkChange(sampleFacts())).toEqual([]);
  });
});

import { addDays } from "#lib/calendar/dates.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountWithin, forecast, type Bucket, type ForecastInput } from "./forecast.ts";
import { forecastText } from "./forecast-text.ts";

/** Buckets of 30 days, the last of which ends on 27/10/2026. */
const months = (amounts: readonly number[]): Bucket[] =>
  amounts.map((amount, index) => {
    const to = addDays("2026-10-27", -30 * (amounts.length - 1 - index));
    return { from: addDays(to, -29), to, amount };
  });
const input = (given: Partial<ForecastInput> = {}): ForecastInput => ({
  history: months([10, 10, 10, 10]),
  from: "2026-01-01",
  to: "2026-12-31",
  asOf: "2026-10-27",
  amount: 40,
  goal: 60,
  ...given,
});

describe("forecast", () => {
  it("goes on at the pace so far, as a range", () => {
    // 65 days are left, a third of one a day: 21 or 22 more, ± 1,28 · √21,7.
    const found = forecast(input());
    expect(found).toMatchObject({ low: 55, high: 68, outlook: "open" });
    expect(found?.reasoning).toMatchObject({ daysLeft: 65, season: null, actionMonth: true });
  });

  it.each([
    [{ amount: 60 }, "reached"],
    [{ goal: 50 }, "likely"],
    [{ goal: 90 }, "unlikely"],
    [{ goal: 68 }, "open"],
  ] as const)("says where that leads: %j", (given, outlook) => {
    expect(forecast(input(given))?.outlook).toBe(outlook);
  });

  it("spreads between the latest pace and the whole", () => {
    const faster = forecast(input({ history: months([0, 0, 0, 10, 10, 10]) }));
    const steady = forecast(input({ history: months([5, 5, 5, 5, 5, 5]) }));
    expect(faster?.high).toBeGreaterThan(steady?.high ?? 0);
    expect(faster?.low).toBe(steady?.low);
  });

  it("expects of the Action Month what last year's brought, as far as this year keeps up with it", () => {
    const lastYear = [...Array.from({ length: 10 }, () => 2), 40, 40];
    const history = months([
      ...Array.from({ length: 4 }, () => 2),
      ...lastYear,
      ...Array.from({ length: 10 }, () => 2),
    ]);
    const found = forecast(input({ history, amount: 20, goal: 60 }));
    expect(found?.reasoning.season?.amount).toBeGreaterThan(70);
    expect(found?.high).toBeGreaterThan(90);
    // The pace alone says five more.
    expect(found?.low).toBeLessThan(30);
  });

  it("never foresees more units than there are", () => {
    expect(forecast(input({ most: 45, goal: 45 }))).toMatchObject({ high: 45 });
  });

  it("says nothing of four days, and nothing once the period is over", () => {
    expect(forecast(input({ history: [{ from: "2026-10-24", to: "2026-10-27", amount: 3 }] }))).toBeNull();
    expect(forecast(input({ asOf: "2026-12-31" }))).toBeNull();
    expect(forecast(input({ history: [] }))).toBeNull();
  });

  it("is a range around what there is, wider for more scatter, never less than what is counted", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(500), { minLength: 1, maxLength: 30 }),
        fc.nat(2000),
        fc.nat(2000),
        (amounts, amount, goal) => {
          const found = forecast(input({ history: months(amounts), amount, goal }));
          expect(found).not.toBeNull();
          expect(found?.low).toBeGreaterThanOrEqual(amount);
          expect(found?.high).toBeGreaterThanOrEqual(found?.low ?? Infinity);
        },
      ),
    );
  });
});

describe("amountWithin", () => {
  it("is additive over days", () => {
    const history = months([30, 60, 15]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 88 }), (cut) => {
        const start = history[0]!.from;
        const whole = amountWithin(history, { from: start, to: "2026-10-27" });
        const before = amountWithin(history, { from: start, to: addDays(start, cut) });
        const after = amountWithin(history, { from: addDays(start, cut + 1), to: "2026-10-27" });
        expect(whole).toBe(105);
        expect(before + after).toBeCloseTo(whole);
      }),
    );
  });
});

describe("forecastText", () => {
  it("gives its reasons", () => {
    const made = forecast(input());
    expect(made && forecastText(made, { goal: 60, unit: "cuộc", to: "2026-12-31" })).toEqual([
      "Dự báo đến 31/12/2026 được từ 55 đến 68 cuộc, cần 60 cuộc.",
      "90 ngày gần nhất trung bình 10 cuộc mỗi 30 ngày, từ đầu số liệu (120 ngày) là 10 cuộc mỗi 30 ngày; còn 65 ngày.",
      "Trong những ngày còn lại có Tháng hành động (15/11–15/12). Chưa có số liệu năm trước nên chưa tính riêng tháng này.",
      "Dự báo là khoảng, không phải con số chắc chắn: cứ mười lần thì khoảng hai lần kết quả nằm ngoài.",
    ]);
  });
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { thresholdsOf } from "./count-reader.ts";
import type { LedgerSums } from "./ledger-sums.ts";
import { noCount, type PlaceCount } from "./place-count.ts";
import { judgePlace } from "./place-standings.ts";
import { sampleAsked, sampleDue, sampleMeasure, sampleStep, sampleTarget, sampleUnit } from "./samples.ts";
import { judgeUnits } from "./unit-standings.ts";
import { judgeWhole } from "./whole-standing.ts";

const measure = sampleMeasure();
const target = sampleTarget();
const count = (given: Partial<PlaceCount>): PlaceCount => ({ ...noCount, ...given });
const place = (given: Partial<PlaceCount>, due = sampleDue(), of = target) =>
  judgePlace({
    target: of,
    measure,
    due: { judged: [due], toCome: 0 },
    counts: [count(given)],
    entire: true,
  });

describe("judgePlace", () => {
  it.each([
    [{ bound: 3, reported: 3, reached: 3, inStep: 3 }, "met"],
    [{ bound: 3, reported: 3, reached: 1, inStep: 2 }, "behind"],
    [{ bound: 3, reported: 2, reached: 2, inStep: 2 }, "not-enough-ground"],
    [{ bound: 3, reported: 3, reached: 2, inStep: 3 }, "on-course"],
    [{ bound: 3 }, "no-data"],
  ] as const)("tells of counts what it would tell of the units: %j", (given, standing) => {
    expect(place(given).judgement?.standing).toBe(standing);
  });

  it("is late once the period has ended and one unit fell short, silent or not", () => {
    const over = sampleDue({ ended: true, elapsed: 1 });
    expect(place({ bound: 3, reported: 3, reached: 2, inStep: 2 }, over).judgement?.standing).toBe("late");
    expect(place({ bound: 3 }, over).judgement?.standing).toBe("late");
  });

  it("says not enough ground for a share with silent units, and the figure among those that reported", () => {
    const share = sampleTarget({ basis: "share", steps: [sampleStep({ least: 50, amountUnit: "percent" })] });
    const due = sampleDue({ asked: sampleAsked({ least: 50, percent: true }) });
    const found = place({ bound: 4, reported: 2, reached: 2, inStep: 2 }, due, share);
    expect(found).toMatchObject({
      judgement: { standing: "not-enough-ground", reason: "units-without-report" },
      share: { ofBound: 0.5, ofReported: 1 },
    });
  });

  it("asks a total only of all together", () => {
    const total = sampleTarget({ basis: "total" });
    const judged = (entire: boolean) =>
      judgePlace({
        target: total,
        measure,
        due: { judged: [sampleDue()], toCome: 0 },
        counts: [count({ bound: 3, reported: 1, amount: 2 })],
        entire,
      }).judgement;
    expect(judged(true)?.standing).toBe("met");
    expect(judged(false)).toBeNull();
  });

  it("compares nothing where units were divided without stated shares", () => {
    const found = judgePlace({
      target,
      measure,
      due: { judged: [sampleDue()], toCome: 0 },
      counts: [count({ bound: 1, reported: 1, reached: 1, inStep: 1 })],
      entire: true,
      comparable: false,
    });
    expect(found.judgement).toEqual({ standing: "not-comparable", reason: "units-changed" });
  });
});

describe("a place and its units", () => {
  const unit = fc.record({ amount: fc.nat(5), reports: fc.boolean() });
  const due = fc.record({
    least: fc.integer({ min: 1, max: 5 }),
    elapsed: fc.double({ min: 0, max: 1, noNaN: true }),
    ended: fc.boolean(),
  });

  it("stand alike, whatever the units did", () => {
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 8 }),
        due,
        fc.constantFrom("each", "share"),
        (units, when, basis) => {
          const asked =
            basis === "share"
              ? sampleAsked({ least: when.least * 20, percent: true })
              : sampleAsked({ least: when.least });
          const period = sampleDue({ ...when, asked, elapsed: when.ended ? 1 : when.elapsed });
          const of = sampleTarget({ basis });
          const has = units.map(({ amount, reports }) => ({ amount, reported: reports || amount > 0 }));
          const sums: LedgerSums = {
            of: (id) => ({ amount: has[Number(id)]?.amount ?? 0, records: has[Number(id)]?.amount ?? 0 }),
            recordsOf: (id) => (has[Number(id)]?.reported ? 1 : 0),
          };
          const judged = { judged: [period], toCome: 0 };
          const bound = has.map((_, id) => sampleUnit(String(id)));
          const standings = judgeUnits(of, measure, bound, judged, sums, true);
          const whole = judgeWhole({
            target: of,
            measure,
            due: judged,
            units: standings,
            sums,
            hasSource: true,
            top: "top",
            entire: true,
            vanished: false,
          });
          const { reached = 0, inStep, nothingDue } = thresholdsOf(of, period) ?? {};
          const having = (least: number) => has.filter(({ amount }) => amount >= least).length;
          const reported = has.filter((one) => one.reported).length;
          const counts = count({
            bound: has.length,
            reported,
            reached: having(reached),
            inStep: nothingDue ? reported : having(inStep ?? reached),
          });
          const alone = judgePlace({ target: of, measure, due: judged, counts: [counts], entire: true });
          expect(alone.judgement?.standing).toBe(whole.judgement?.standing);
          expect(alone.share).toEqual(whole.share);
        },
      ),
      { numRuns: 500 },
    );
  });
});

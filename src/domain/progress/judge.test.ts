import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge, type Measured } from "./judge.ts";
import { standings } from "./standing.ts";

const measured = (part: Partial<Measured>): Measured => ({
  least: 2,
  most: null,
  whole: true,
  amount: 0,
  elapsed: 0.8,
  ended: false,
  reported: true,
  hasSource: true,
  ...part,
});
const standingOf = (part: Partial<Measured>) => judge(measured(part)).standing;

describe("judge", () => {
  it.each<[string, Partial<Measured>, string]>([
    ["as much as asked", { amount: 2 }, "met"],
    ["more than asked", { amount: 5, ended: true }, "met"],
    ["the share of the time so far", { amount: 1 }, "on-course"],
    ["less than the share of the time so far", { amount: 0 }, "behind"],
    ["nothing yet while nothing whole is due", { amount: 0, elapsed: 0.49 }, "on-course"],
    ["less than asked at the end", { amount: 1, ended: true, elapsed: 1 }, "late"],
    ["less than asked on the last day", { amount: 1, ended: false, elapsed: 1 }, "behind"],
    ["nothing recorded while it runs", { reported: false }, "no-data"],
    ["nothing recorded when it is over", { reported: false, ended: true }, "late"],
    ["a measure that nothing feeds", { hasSource: false, ended: true }, "no-data"],
    ["no stated quantity", { least: null, amount: 7 }, "not-enough-ground"],
    ["units that changed", { amount: 2, comparable: false }, "not-comparable"],
  ])("%s", (_, part, standing) => expect(standingOf(part)).toBe(standing));

  it("takes a range by its lower end: going further is no fault", () => {
    const range = { least: 10, most: 15, whole: false };
    expect(standingOf({ ...range, amount: 12, ended: true })).toBe("met");
    expect(standingOf({ ...range, amount: 16, ended: true })).toBe("met");
    expect(standingOf({ ...range, amount: 9, ended: true })).toBe("late");
  });

  it.each<[string, Partial<Measured>, string]>([
    ["within it at the end", { amount: 5, ended: true, elapsed: 1 }, "met"],
    ["over it at the end", { amount: 6, ended: true, elapsed: 1 }, "late"],
    ["within its share of time", { amount: 3, elapsed: 0.5 }, "on-course"],
    ["over its share of time", { amount: 4, elapsed: 0.5 }, "behind"],
    ["over it already", { amount: 6, elapsed: 0.5 }, "behind"],
    ["nothing recorded", { reported: false, ended: true }, "no-data"],
  ])("a limit (không quá): %s", (_, part, standing) =>
    expect(standingOf({ least: null, most: 5, ...part })).toBe(standing),
  );

  it("rises from what the deadline before already asked", () => {
    const between = { least: 90, before: 70, whole: false, elapsed: 0.5 };
    expect(standingOf({ ...between, amount: 80 })).toBe("on-course");
    expect(standingOf({ ...between, amount: 79.9 })).toBe("behind");
  });

  it("is not misled by binary fractions", () => {
    // 100 × 0.29 is 28.999999999999996: 29 are due, and 28 are too few.
    expect(standingOf({ least: 100, elapsed: 0.29, amount: 28 })).toBe("behind");
    expect(standingOf({ least: 100, elapsed: 0.29, amount: 29 })).toBe("on-course");
  });
});

const amount = fc.integer({ min: 0, max: 500 });
const anyMeasured = fc.record({
  least: fc.option(amount),
  most: fc.option(amount),
  whole: fc.boolean(),
  amount,
  elapsed: fc.double({ min: 0, max: 1, noNaN: true }),
  ended: fc.boolean(),
  reported: fc.boolean(),
  hasSource: fc.boolean(),
});
const rank = ["late", "behind", "on-course", "met"];

describe("judge, whatever it is given", () => {
  it("gives one of the seven, and never late before the end or behind after it", () => {
    fc.assert(
      fc.property(anyMeasured, (given) => {
        const { standing } = judge(given);
        expect(standings).toContain(standing);
        expect(standing === "late" && !given.ended).toBe(false);
        expect((standing === "behind" || standing === "on-course") && given.ended).toBe(false);
      }),
    );
  });

  it("never stands worse for having done more towards a goal", () => {
    fc.assert(
      fc.property(anyMeasured, amount, amount, (given, least, more) => {
        const goal = { ...given, least, reported: true, hasSource: true };
        const before = rank.indexOf(judge(goal).standing);
        expect(rank.indexOf(judge({ ...goal, amount: goal.amount + more }).standing)).toBeGreaterThanOrEqual(
          before,
        );
      }),
    );
  });

  it("never stands better for time having passed without doing more", () => {
    fc.assert(
      fc.property(anyMeasured, amount, fc.double({ min: 0, max: 1, noNaN: true }), (given, least, later) => {
        const goal = { ...given, least, reported: true, hasSource: true, ended: false };
        const now = rank.indexOf(judge(goal).standing);
        const then = { ...goal, elapsed: Math.max(goal.elapsed, later) };
        expect(rank.indexOf(judge(then).standing)).toBeLessThanOrEqual(now);
      }),
    );
  });
});

import { describe, expect, test } from "vitest";
import { afterThreshold, dueThreshold } from "./thresholds.ts";

const usual = [7, 3, 1];
/** The thresholds as the days go by, each where it is first reached. */
const told = (from: number, to: number, chosen: readonly number[]) => {
  const days = Array.from({ length: from - to + 1 }, (_, index) => from - index);
  const names = days.map((left) => dueThreshold(left, chosen));
  return days.flatMap((left, index) =>
    names[index] !== null && names[index] !== names[index - 1] ? [left] : [],
  );
};

describe("when a due day is told", () => {
  test("seven, three and one day before, on the day, and after it less and less often", () => {
    expect(told(30, -30, usual)).toEqual([7, 3, 1, 0, -1, -3, -7, -14, -21, -28]);
  });
  test("as the person chose; the day itself and what is late always", () => {
    expect(told(30, -8, [14])).toEqual([14, 0, -1, -3, -7]);
    expect(told(30, -1, [])).toEqual([0, -1]);
  });
  test("who comes late hears of it once, by the nearest threshold", () => {
    expect(dueThreshold(2, usual)).toBe("before-3");
    expect(dueThreshold(5, usual)).toBe("before-7");
    expect(dueThreshold(8, usual)).toBeNull();
  });
  test("each has a name of its own, so that it is told once", () => {
    const names = Array.from({ length: 60 }, (_, index) => dueThreshold(8 - index, usual)).filter(Boolean);
    const runs = names.filter((name, index) => name !== names[index - 1]);
    expect(new Set(runs).size).toBe(runs.length);
  });
});

test("what happened is told at once, after one and three days, then every week", () => {
  expect([0, 1, 2, 3, 6, 7, 13, 14].map(afterThreshold)).toEqual(
    "at-once after-1 after-1 after-3 after-3 after-7 after-7 after-14".split(" "),
  );
});

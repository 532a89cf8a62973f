import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleAsked, sampleDue } from "./samples.ts";
import { judgeShare, shareOf, type Subject } from "./share.ts";

const subjects = (reached: number, short: number, silent = 0): Subject[] => [
  ...Array.from({ length: reached }, () => ({ reported: true, reached: true })),
  ...Array.from({ length: short }, () => ({ reported: true, reached: false })),
  ...Array.from({ length: silent }, () => ({ reported: false, reached: false })),
];
const all = sampleAsked({ least: 100, percent: true });
const judged = (who: Subject[], due = sampleDue({ asked: all }), hasSource = true) =>
  judgeShare(shareOf(who), due, hasSource);

describe("shareOf", () => {
  it("gives the figure among those that reported beside the figure of all", () => {
    expect(shareOf(subjects(6, 3, 3))).toEqual({
      bound: 12,
      reported: 9,
      reached: 6,
      ofBound: 0.5,
      ofReported: 6 / 9,
    });
  });

  it("gives no figure where there is nobody to divide by", () => {
    expect(shareOf([])).toMatchObject({ bound: 0, ofBound: null, ofReported: null });
    expect(shareOf(subjects(0, 0, 4))).toMatchObject({ ofBound: 0, ofReported: null });
  });

  it("never leaves the numbers between 0 and 1", () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(count, count, count, (reached, short, silent) => {
        const { ofBound, ofReported } = shareOf(subjects(reached, short, silent));
        const figures = [ofBound, ofReported].filter((figure) => figure !== null);
        expect(figures.every((figure) => figure >= 0 && figure <= 1)).toBe(true);
      }),
    );
  });
});

describe("judgeShare", () => {
  it.each([
    ["all have reached it", subjects(5, 0), false, "met", "reached"],
    ["four of five at four fifths of the time", subjects(4, 1), false, "on-course", "in-step"],
    ["three of five at four fifths of the time", subjects(3, 2), false, "behind", "under-share"],
    ["one short at the end", subjects(4, 1), true, "late", "ended-short"],
    ["one unheard of", subjects(4, 0, 1), false, "not-enough-ground", "units-without-report"],
    ["one unheard of at the end", subjects(4, 0, 1), true, "not-enough-ground", "units-without-report"],
    ["nobody heard of", subjects(0, 0, 5), true, "no-data", "nothing-recorded"],
    ["nobody bound", [], false, "not-enough-ground", "no-units"],
  ] as const)("%s", (_, who, ended, standing, reason) => {
    const due = sampleDue({ asked: all, ended, elapsed: ended ? 1 : 0.8 });
    expect(judged([...who], due)).toEqual({ standing, reason });
  });

  it("asks as many of them as the per cent says", () => {
    const due = sampleDue({ asked: sampleAsked({ least: 70, percent: true }), ended: true, elapsed: 1 });
    expect(judged(subjects(7, 3), due).standing).toBe("met");
    expect(judged(subjects(6, 4), due).standing).toBe("late");
  });

  it("says what is missing before it says anything else", () => {
    const blank = sampleDue({ asked: sampleAsked({ least: null, percent: true }) });
    expect(judged(subjects(5, 0), blank).reason).toBe("no-quantity");
    expect(judged(subjects(5, 0), undefined, false).reason).toBe("no-source");
  });
});

import { describe, expect, it } from "vitest";
import type { Judgement } from "./judge.ts";
import type { Standing } from "./standing.ts";
import { judgeTogether } from "./together.ts";

const together = (periods: Standing[], toCome = 0) =>
  judgeTogether(
    periods.map((standing): Judgement => ({ standing, reason: "reached" })),
    toCome,
  )?.standing;

describe("judgeTogether", () => {
  it.each<[Standing[], number, Standing]>([
    [["met", "met", "met", "met"], 0, "met"],
    [["met", "late", "met", "met"], 0, "late"],
    [["late", "met", "met", "on-course"], 0, "late"],
    [["met", "met", "behind"], 1, "behind"],
    [["met", "met", "on-course"], 1, "on-course"],
    [["met", "no-data"], 2, "no-data"],
  ])("%j with %i to come is %s", (periods, toCome, standing) =>
    expect(together(periods, toCome)).toBe(standing),
  );

  it("is not met while a period is still to come", () => {
    expect(judgeTogether([{ standing: "met", reason: "reached" }], 3)).toEqual({
      standing: "on-course",
      reason: "more-to-come",
    });
  });

  it("says nothing where nothing is judged", () => expect(judgeTogether([], 4)).toBeNull());
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareTargets, type Comparable } from "./compare-with-followed.ts";
import { matchFollowed, sharedWords, type Matchable } from "./match-followed.ts";
import type { TargetStep } from "./target.ts";

function step(least: number | null, more: Partial<TargetStep> = {}): TargetStep {
  return { byYear: null, beforeYear: false, least, most: null, amountUnit: "event", ...more };
}

function target(more: Partial<Comparable> = {}): Comparable {
  return {
    measure: "communication-events",
    subjectKinds: ["agency"],
    basis: "each",
    per: "year",
    firm: true,
    averaged: false,
    steps: [step(2)],
    ...more,
  };
}

describe("a target beside the one of the plan that it follows", () => {
  test.each([
    ["as many", target(), "same"],
    ["more", target({ steps: [step(3)] }), "raises"],
    ["fewer", target({ steps: [step(1)] }), "lowers"],
    ["no amount where one is asked", target({ steps: [step(null)] }), "lowers"],
    ["strives for what is firm", target({ firm: false }), "lowers"],
    ["counts something else", target({ measure: "news-items" }), "differs"],
    ["speaks of other units", target({ subjectKinds: ["village"] }), "differs"],
    ["all together, not each", target({ basis: "total" }), "differs"],
    ["one of two kinds of unit", target({ subjectKinds: ["school", "agency"] }), "same"],
    ["two each quarter for two a year", target({ per: "quarter" }), "raises"],
  ])("%s", (_, child, expected) => {
    expect(compareTargets(child, target())).toBe(expected);
  });

  test("sixteen a year are no four each quarter, unless a surplus may make up for a lack", () => {
    const [yearly, quarterly] = [target({ steps: [step(16)] }), target({ per: "quarter", steps: [step(4)] })];
    expect(compareTargets(yearly, quarterly)).toBe("lowers");
    expect(compareTargets(yearly, { ...quarterly, averaged: true })).toBe("same");
  });

  test("the same amount a year later is less; a stage more asks more", () => {
    const share = (steps: TargetStep[]) => target({ basis: "share", per: null, steps });
    const parent = share([step(95, { byYear: 2025 }), step(100, { byYear: 2030 })]);
    expect(compareTargets(share([step(100, { byYear: 2030 })]), parent)).toBe("lowers");
    expect(compareTargets(share([step(100, { byYear: 2025 })]), parent)).toBe("raises");
    const before = share([step(100, { byYear: 2030, beforeYear: true })]);
    expect(compareTargets(before, share([step(100, { byYear: 2030 })]))).toBe("raises");
  });

  test("each unit once is all of them", () => {
    const parent = target({ basis: "share", steps: [step(100, { amountUnit: "percent" })] });
    expect(compareTargets(target({ steps: [step(1)] }), parent)).toBe("same");
    expect(compareTargets(target({ steps: [step(null)] }), parent)).toBe("lowers");
  });

  test("a range reaches higher with its end, a ceiling is stricter when lower", () => {
    const range = (least: number | null, most: number) =>
      target({
        basis: "change",
        per: null,
        baselineYear: 2025,
        steps: [step(least, { most, byYear: 2030 })],
      });
    expect(compareTargets(range(10, 20), range(10, 15))).toBe("raises");
    expect(compareTargets(range(null, 3), range(null, 5))).toBe("raises");
    expect(compareTargets(range(10, 15), { ...range(10, 15), baselineYear: 2021 })).toBe("differs");
  });

  test("who raises is lowered by the other, and every target is as itself", () => {
    const amounts = fc.array(
      fc.record({
        least: fc.option(fc.integer({ min: 0, max: 9 })),
        most: fc.constant(null),
        byYear: fc.option(fc.integer({ min: 2024, max: 2027 })),
        beforeYear: fc.boolean(),
        amountUnit: fc.constant("event"),
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(amounts, amounts, (first, second) => {
        const [one, other] = [target({ steps: first }), target({ steps: second })];
        expect(compareTargets(one, one)).toBe("same");
        const back = {
          raises: ["lowers"],
          same: ["same"],
          lowers: ["raises", "lowers"],
          differs: ["differs"],
        };
        expect(back[compareTargets(one, other)]).toContain(compareTargets(other, one));
      }),
      { seed: 1790 },
    );
  });
});

describe("which target of the followed plan one carries on", () => {
  const named = (id: string, title: string, more: Partial<Comparable> = {}): Matchable & { id: string } => ({
    id,
    title,
    subjects: "",
    ...target(more),
  });

  test("the one of its measure that binds the same units", () => {
    const parents = [
      named("schools", "Cuộc truyền thông: trường học", { subjectKinds: ["school"] }),
      named("agencies", "Cuộc truyền thông: cơ quan"),
      named("villages", "Cuộc truyền thông: ấp", { subjectKinds: ["village"] }),
    ];
    const children = [
      named("a", "Cuộc truyền thông ở bản", { subjectKinds: ["village"] }),
      named("b", "Tin, bài", { measure: "news-items" }),
      named("c", "Cuộc truyền thông của cơ quan"),
    ];
    expect(matchFollowed(children, parents).map((found) => found?.id ?? null)).toEqual([
      "villages",
      null,
      "agencies",
    ]);
  });

  test("without a measure of its own the words decide", () => {
    const other = { measure: "other" };
    const parents = [named("p", "Số hộ đăng ký gia đình văn hóa", other)];
    expect(matchFollowed([named("c", "Số hộ đăng ký gia đình văn hoá", other)], parents)[0]?.id).toBe("p");
    expect(matchFollowed([named("c", "Tủ sách pháp luật ở thôn", other)], parents)).toEqual([null]);
    expect(sharedWords("", "")).toBe(0);
  });
});

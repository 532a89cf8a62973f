import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangeFigures } from "./year-figures.ts";

const row = (placeId: string, provinceId: string, ...figures: number[]) => ({ placeId, provinceId, figures });

describe("arrangeFigures", () => {
  const figures = arrangeFigures([
    row("c2", "p", 5),
    row("q", "q", 7),
    row("p", "p", 1, 9),
    row("c1", "p", 2, 3),
  ]);

  it("adds a province up with all its places, and a place by itself", () => {
    expect(figures.sum(figures.province("p"), 1)).toBe(8);
    expect(figures.sum(figures.province("p"), 2)).toBe(12);
    expect(figures.sum(figures.place("c1"), 2)).toBe(3);
    expect(figures.sum(figures.place("nowhere"), 1)).toBe(0);
    expect(figures.sum(figures.province("p"), 99)).toBe(0);
  });

  it("counts communes, of which what a province keeps to itself is none", () => {
    expect(figures.communesWith(figures.province("p"), 1, 1)).toBe(2);
    expect(figures.communesWith(figures.province("p"), 1, 3)).toBe(1);
    expect(figures.communesWith(figures.province("q"), 1, 1)).toBe(0);
  });

  it("says that a new place needs all to be arranged again", () => {
    expect(figures.update([row("new", "p", 1)])).toBe(false);
  });

  it("is the same whether rows were there from the first or came later", () => {
    const someRows = fc.array(fc.tuple(fc.nat(5), fc.array(fc.nat(9), { maxLength: 4 })), { maxLength: 12 });
    fc.assert(
      fc.property(someRows, (changes) => {
        const ids = [0, 1, 2, 3, 4, 5].map((id) => [`c${id}`, `p${id % 2}`] as const);
        const first = ids.map(([placeId, provinceId]) => row(placeId, provinceId, 1, 1));
        const latest = new Map(first.map((one) => [one.placeId, one]));
        const kept = arrangeFigures(first);
        for (const [id, cells] of changes) {
          const [placeId, provinceId] = ids[id]!;
          const changed = row(placeId, provinceId, ...cells);
          latest.set(placeId, changed);
          expect(kept.update([changed])).toBe(true);
        }
        const whole = arrangeFigures([...latest.values()]);
        for (const province of ["p0", "p1"])
          for (const cell of [1, 2, 3, 4])
            expect(kept.sum(kept.province(province), cell)).toBe(whole.sum(whole.province(province), cell));
      }),
    );
  });
});

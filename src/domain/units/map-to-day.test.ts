import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divideAmount } from "./divide-amount.ts";
import { followUnit } from "./follow-unit.ts";
import { arrangeLineage, type LineageKind, type LineageLink } from "./lineage.ts";
import { mapToDay } from "./map-to-day.ts";

const then = "2025-06-30";
const today = "2026-10-20";

function link(
  from: string,
  to: string | null,
  kind: LineageKind = "merge",
  more: Partial<LineageLink> = {},
): LineageLink {
  return { from, to, kind, onDay: "2025-07-01", share: null, sure: true, ...more };
}

/** Figures of units then, as of today: known sums, known parts of what is not comparable, and what stands apart. */
function mapped(amounts: Record<string, number>, ...links: LineageLink[]) {
  const figures = Object.entries(amounts).map(([unitId, amount]) => ({ unitId, until: then, amount }));
  const { comparable, notComparable, apart } = mapToDay(figures, arrangeLineage(links), today);
  return {
    comparable: Object.fromEntries(comparable),
    notComparable: Object.fromEntries(notComparable),
    apart: apart.map(({ unitId, amount, why, among }) => [unitId, amount, why, ...among]),
  };
}

const nothing = { comparable: {}, notComparable: {}, apart: [] };

describe("figures as of today's units", () => {
  it("stay where nothing changed", () => {
    expect(mapped({ a: 5 })).toEqual({ ...nothing, comparable: { a: 5 } });
  });

  it("of merged units are summed, with those of a unit that took the others in", () => {
    expect(mapped({ a: 3, b: 4, c: 10 }, link("a", "c"), link("b", "c"))).toEqual({
      ...nothing,
      comparable: { c: 17 },
    });
  });

  it("are carried by a new name", () => {
    expect(mapped({ a: 3 }, link("a", "b", "rename"))).toEqual({ ...nothing, comparable: { b: 3 } });
  });

  it("are divided by stated shares, the parts making the whole", () => {
    const third = { share: 0.33333333 };
    expect(mapped({ a: 10 }, ...["x", "y", "z"].map((to) => link("a", to, "split", third)))).toEqual({
      ...nothing,
      comparable: { x: 4, y: 3, z: 3 },
    });
  });

  it("of a unit divided without shares are nobody's, and both sides say so", () => {
    expect(mapped({ a: 10, b: 2 }, link("a", "x", "split"), link("a", "y", "split"), link("b", "x"))).toEqual(
      {
        comparable: {},
        notComparable: { x: 2, y: 0 },
        apart: [["a", 10, "split", "x", "y"]],
      },
    );
  });

  it("of one share stated and another not are not divided", () => {
    const links = [link("a", "x", "split", { share: 0.6 }), link("a", "y", "split")];
    expect(mapped({ a: 10 }, ...links).apart).toEqual([["a", 10, "split", "x", "y"]]);
  });

  it("are not divided by shares that leave a part unsaid", () => {
    expect(mapped({ a: 10 }, link("a", "x", "split", { share: 0.6 })).apart).toEqual([
      ["a", 10, "split", "x"],
    ]);
  });

  it("of nothing divide into nothing", () => {
    expect(mapped({ a: 0, b: 2 }, link("a", "x", "split"), link("a", "y", "split"), link("b", "x"))).toEqual({
      ...nothing,
      comparable: { x: 2, y: 0 },
    });
  });

  it("that were divided are known again where the parts come together", () => {
    const later = { onDay: "2026-04-30" };
    expect(
      mapped(
        { a: 10 },
        link("a", "x", "split"),
        link("a", "y", "split"),
        link("x", "z", "merge", later),
        link("y", "z", "merge", later),
      ),
    ).toEqual({ ...nothing, comparable: { z: 10 } });
  });

  it("of a unit without heir stand apart", () => {
    expect(mapped({ a: 7 }, link("a", null, "dissolve"))).toEqual({
      ...nothing,
      apart: [["a", 7, "dissolved"]],
    });
  });

  it("are not carried where the sources leave doubt", () => {
    expect(mapped({ a: 7 }, link("a", "b", "merge", { sure: false }))).toEqual({
      comparable: {},
      notComparable: { b: 0 },
      apart: [["a", 7, "unsure", "b"]],
    });
  });

  it("stay with an office that only gave a function away, and follow it where the office ended", () => {
    const transfer = link("labour", "home-affairs", "transfer");
    expect(mapped({ labour: 4 }, transfer).comparable).toEqual({ labour: 4 });
    expect(mapped({ labour: 4 }, transfer, link("labour", null, "dissolve")).comparable).toEqual({
      "home-affairs": 4,
    });
  });

  it("of a unit that went on smaller stay with it by its share", () => {
    const links = [link("a", "a", "split", { share: 0.75 }), link("a", "b", "split", { share: 0.25 })];
    expect(mapped({ a: 8 }, ...links).comparable).toEqual({ a: 6, b: 2 });
  });

  it("from after a change are left as they are, and changes after the day are not followed", () => {
    const lineage = arrangeLineage([link("a", "b"), link("b", "c", "merge", { onDay: "2027-01-01" })]);
    const figures = [
      { unitId: "a", until: "2025-07-01", amount: 1 },
      { unitId: "a", until: "2025-06-30", amount: 2 },
    ];
    expect([...mapToDay(figures, lineage, today).comparable]).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
  });
});

describe("whatever the lineage", () => {
  const unit = fc.constantFrom("a", "b", "c", "d", "e");
  const links = fc.array(
    fc.record({
      from: unit,
      to: fc.option(unit, { freq: 6 }),
      onDay: fc.constantFrom("2025-07-01", "2026-04-30", "2026-09-20"),
      sure: fc.boolean(),
      share: fc.constantFrom(null, 0.5, 0.3),
    }),
  );
  const figures = fc.array(
    fc.record({
      unitId: unit,
      until: fc.constantFrom("2025-06-30", "2026-01-31", "2026-12-31"),
      amount: fc.oneof(
        fc.nat(1000),
        fc.nat(100_000).map((cents) => cents / 100),
      ),
    }),
  );
  const arranged = links.map((all) =>
    arrangeLineage(all.map((one) => ({ ...one, kind: one.to === null ? "dissolve" : "split" }))),
  );

  it("nothing is lost and nothing made up", () => {
    fc.assert(
      fc.property(figures, arranged, (all, lineage) => {
        const result = mapToDay(all, lineage, today);
        const sum = (amounts: Iterable<number>) => [...amounts].reduce((one, other) => one + other, 0);
        const found =
          sum(result.comparable.values()) +
          sum(result.notComparable.values()) +
          sum(result.apart.map(({ amount }) => amount));
        expect(found).toBeCloseTo(sum(all.map(({ amount }) => amount)), 6);
      }),
    );
  });

  it("a unit is comparable or not, and not where it may have a part of what stands apart", () => {
    fc.assert(
      fc.property(figures, arranged, (all, lineage) => {
        const { comparable, notComparable, apart } = mapToDay(all, lineage, today);
        const doubtful = new Set(apart.flatMap(({ among }) => among));
        expect([...comparable.keys()].filter((id) => doubtful.has(id))).toEqual([]);
        expect(new Set(notComparable.keys())).toEqual(doubtful);
      }),
    );
  });
});

describe("what became of a unit", () => {
  const follow = (id: string, ...links: LineageLink[]) =>
    followUnit(id, arrangeLineage(links), { since: "0001-01-01", day: today });

  it("is itself, one heir, or several with their shares", () => {
    expect(follow("a").heirs).toEqual([{ unitId: "a", share: 1 }]);
    expect(follow("a", link("a", "b")).heirs).toEqual([{ unitId: "b", share: 1 }]);
    expect(
      follow("a", link("a", "x", "split", { share: 0.2 }), link("a", "y", "split", { share: 0.8 })).heirs,
    ).toEqual([
      { unitId: "x", share: 0.2 },
      { unitId: "y", share: 0.8 },
    ]);
  });

  it("is told as not known where no shares are stated, and as ended where nobody followed", () => {
    expect(follow("a", link("a", "x", "split"), link("a", "y", "split"))).toEqual({
      heirs: [],
      among: ["x", "y"],
      dissolved: false,
    });
    expect(follow("a", link("a", null, "dissolve"))).toEqual({ heirs: [], among: [], dissolved: true });
  });
});

describe("dividing", () => {
  it("makes the whole again, each part within one of its exact share", () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 9 }),
        (amount, weights) => {
          const sum = weights.reduce((one, other) => one + other, 0);
          const parts = divideAmount(
            amount,
            weights.map((weight) => weight / sum),
          );
          expect(parts.reduce((one, other) => one + other, 0)).toBe(amount);
          for (const [place, part] of parts.entries()) {
            expect(Math.abs(part - (amount * (weights[place] ?? 0)) / sum)).toBeLessThan(1.000001);
          }
        },
      ),
    );
  });

  it("keeps hundredths where the amount has some", () => {
    expect(divideAmount(0.05, [0.5, 0.5])).toEqual([0.03, 0.02]);
  });
});

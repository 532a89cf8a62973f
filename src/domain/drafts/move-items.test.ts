import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moved, removed } from "./move-items.ts";

const list = (...items: [name: string, depth: number][]) => items.map(([name, depth]) => ({ name, depth }));
const shown = (items: readonly { name: string; depth: number }[]) =>
  items.map(({ name, depth }) => `${"-".repeat(depth)}${name}`);
const tree = list(["1", 0], ["a", 1], ["x", 2], ["b", 1], ["2", 0], ["c", 1]);

describe("moving", () => {
  test("a task takes along what stands under it", () => {
    expect(shown(moved(tree, 0, "down"))).toEqual(["2", "-c", "1", "-a", "--x", "-b"]);
    expect(shown(moved(tree, 4, "up"))).toEqual(["2", "-c", "1", "-a", "--x", "-b"]);
  });

  test("stays within what it stands under", () => {
    expect(shown(moved(tree, 3, "up"))).toEqual(["1", "-b", "-a", "--x", "2", "-c"]);
    expect(moved(tree, 1, "up")).toEqual(tree);
    expect(moved(tree, 3, "down")).toEqual(tree);
  });

  test("down and up again is where it was; nothing is lost", () => {
    const anyList = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 12 }).map((depths) =>
      depths.reduce<{ name: string; depth: number }[]>((items, depth, at) => {
        const most = (items.at(-1)?.depth ?? -1) + 1;
        return [...items, { name: String(at), depth: Math.min(depth, most) }];
      }, []),
    );
    fc.assert(
      fc.property(anyList, fc.nat({ max: 11 }), (items, place) => {
        const at = place % items.length;
        const down = moved(items, at, "down");
        expect(down.map(({ name }) => name).toSorted()).toEqual(items.map(({ name }) => name).toSorted());
        const now = down.findIndex(({ name }) => name === items[at]?.name);
        expect(now === at ? items : moved(down, now, "up")).toEqual(items);
      }),
      { seed: 7 },
    );
  });
});

describe("removing", () => {
  test("what stood under it does not hang in the air", () => {
    expect(shown(removed(tree, 0))).toEqual(["a", "-x", "-b", "2", "-c"]);
    expect(shown(removed(tree, 1))).toEqual(["1", "-x", "-b", "2", "-c"]);
  });

  test("items without a depth simply go", () => {
    const names: readonly { readonly name: string; readonly depth?: number }[] = [
      { name: "a" },
      { name: "b" },
    ];
    expect(removed(names, 0)).toEqual([{ name: "b" }]);
  });
});

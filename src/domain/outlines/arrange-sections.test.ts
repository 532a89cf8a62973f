import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SectionLevel } from "#domain/lists/lists.ts";
import { addSection, moveSection, removeSection } from "./arrange-sections.ts";

const levels = { I: 1, V: 1, X: 1, a: 2, b: 2, ".": 0, ",": 0 } as const satisfies Record<
  string,
  SectionLevel
>;
type Name = keyof typeof levels;
const of = (names: string) => names.split("").map((name) => ({ name, level: levels[name as Name] }));
const named = (sections: readonly { name: string }[]) => sections.map(({ name }) => name).join("");
const move = (names: string, at: number, to: "up" | "down") => named(moveSection(of(names), at, to));

describe("moving", () => {
  test.each([
    ["a big one takes along all below it", "I.aVb,X", 0, "down", "Vb,I.aX"],
    ["and up", "I.aVb,X", 3, "up", "Vb,I.aX"],
    ["a small one changes places with its neighbour, with what goes on", "Ia.bV", 1, "down", "Iba.V"],
    ["past the last of its big one it goes to the next", "IaV.b", 1, "down", "IV.ab"],
    ["past the first of its big one it goes to the one before", "IVa", 2, "up", "IaV"],
    ["what goes on moves by one", "I.,V", 1, "down", "I,.V"],
    ["and on to the next", "I.V", 1, "down", "IV."],
  ] as const)("%s", (_, names, at, to, moved) => expect(move(names, at, to)).toBe(moved));

  test.each([
    ["the first goes no higher", "IV", 0, "up"],
    ["the last no lower", "IVa", 1, "down"],
    ["nothing stands above the first big one", "I.V", 1, "up"],
    ["nor a small one", "IaV", 1, "up"],
    ["a place that is not there", "I", 7, "down"],
  ] as const)("%s", (_, names, at, to) => expect(move(names, at, to)).toBe(names));

  test("loses and doubles nothing, and begins with a big one, whatever is moved", () => {
    const outline = fc.array(fc.constantFrom<SectionLevel>(1, 2, 0), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(outline, fc.nat(12), fc.constantFrom("up", "down"), (rest, at, to) => {
        const sections = [1 as SectionLevel, ...rest].map((level, index) => ({ level, index }));
        const arranged = moveSection(sections, at, to);
        expect(arranged[0]?.level).toBe(1);
        expect(arranged.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual(
          sections.map((_, i) => i),
        );
      }),
    );
  });
});

test("a section taken away leaves what was below it; the first that is left is a big one", () => {
  expect(named(removeSection(of("I.aV"), 2))).toBe("I.V");
  expect(removeSection(of("IaV"), 0)).toEqual([
    { name: "a", level: 1 },
    { name: "V", level: 1 },
  ]);
  expect(named(removeSection(of("I"), 0))).toBe("I");
});

test("one more is put below what goes on, and among the small ones where there are some", () => {
  const add = (names: string, at: number) =>
    addSection(of(names), at, (level) => ({ name: String(level), level }));
  expect(named(add("I.aV", 0))).toBe("I.2aV");
  expect(named(add("I.V", 0))).toBe("I.1V");
  expect(named(add("Ia.V", 1))).toBe("Ia.2V");
  expect(named(add("I.,V", 1))).toBe("I.0,V");
});

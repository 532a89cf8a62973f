import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differingStates } from "./differing-states.ts";
import type { UnitState } from "./unit-states.ts";

const state = (name: string, validFrom: string, validTo: string | null = null): UnitState => ({
  id: "u",
  level: "commune",
  kind: "commune",
  name,
  code: "00001",
  parentId: "p",
  provinceId: "p",
  communeId: "u",
  ancestors: ["n", "p", "u"],
  validFrom,
  validTo,
  instrument: null,
});

/** What the database would hold: states written over those that begin on the same day, none overlapping. */
function write(present: readonly UnitState[], written: readonly UnitState[]): UnitState[] {
  const held = new Map(present.map((one) => [one.validFrom, one]));
  for (const one of written) {
    held.set(one.validFrom, one);
    for (const other of held.values()) {
      if (other === one) continue;
      const apart = (one.validTo ?? "9999") <= other.validFrom || (other.validTo ?? "9999") <= one.validFrom;
      if (!apart) throw new Error(`${one.validFrom} overlaps ${other.validFrom}`);
    }
  }
  return [...held.values()];
}

const on = (day: string, states: readonly UnitState[]) =>
  states.find((one) => one.validFrom <= day && (one.validTo === null || day < one.validTo))?.name;

describe("bringing states to what is wanted", () => {
  it("writes what is new, and nothing twice", () => {
    const wanted = [state("A", "2025-07-01", "2026-01-01"), state("B", "2026-01-01")];
    expect(differingStates(wanted, [])).toEqual(wanted);
    expect(differingStates(wanted, wanted)).toEqual([]);
  });

  it("ends the old state before it begins the next", () => {
    const wanted = [state("A", "2025-07-01", "2026-01-01"), state("B", "2026-01-01")];
    expect(differingStates(wanted, [state("A", "2025-07-01")])).toEqual(wanted);
  });

  it("leaves alone what was before, and ends it", () => {
    const before = state("Z", "2000-01-01");
    const after = write([before], differingStates([state("A", "2025-07-01")], [before]));
    expect(after).toEqual([state("Z", "2000-01-01", "2025-07-01"), state("A", "2025-07-01")]);
  });

  it("is on every day what is wanted, whatever was there, and never overlaps on the way", () => {
    const days = Array.from({ length: 9 }, (_, index) => `2026-0${index + 1}-01`);
    const history = (from: string) =>
      fc
        .tuple(fc.subarray(days), fc.array(fc.constantFrom("A", "B", "C"), { minLength: 10, maxLength: 10 }))
        .map(([cuts, names]) => {
          const starts = [from, ...cuts.filter((day) => day > from)];
          return starts.map((day, index) => state(names[index] ?? "A", day, starts[index + 1] ?? null));
        });
    fc.assert(
      fc.property(history("2025-12-01"), history("2026-01-01"), (present, wanted) => {
        const after = write(present, differingStates(wanted, present));
        for (const day of [...days, "2026-12-01"]) expect(on(day, after)).toBe(on(day, wanted));
        expect(on("2025-12-15", after)).toBe(on("2025-12-15", present));
      }),
    );
  });
});

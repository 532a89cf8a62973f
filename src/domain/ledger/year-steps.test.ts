import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#lib/calendar/dates.ts";
import { listPeriods } from "#lib/calendar/periods.ts";
import { counterCutOffs, counterPeriods, halvesOf } from "./counter.ts";
import { cellCounter, unitSteps, type Cell, type YearSteps } from "./year-steps.ts";

interface Said {
  readonly measureNumber: number;
  readonly day: string;
  readonly hundredths: number;
}

const said: fc.Arbitrary<Said> = fc.record({
  measureNumber: fc.constantFrom(1, 2),
  day: fc.integer({ min: 0, max: 800 }).map((days) => addDays("2024-11-20", days)),
  hundredths: fc.constantFrom(0, 50, 100, 275),
});

function stepsByYear(entries: readonly Said[]): Map<number, YearSteps> {
  const steps = unitSteps();
  for (const { day, measureNumber, hundredths } of entries) {
    const half = Number(day.slice(5, 7)) * 2 + (Number(day.slice(8)) >= 15 ? 1 : 0);
    steps.add(Number(day.slice(0, 4)), half, measureNumber, hundredths);
  }
  return steps.byYear();
}

function countCells(cells: readonly Cell[], kind: string, steps: YearSteps | undefined): Map<number, number> {
  const found = new Map<number, number>();
  cellCounter(cells)(kind, steps ?? { keys: [], running: [] }, (cell, value) => found.set(cell, value));
  return found;
}

describe("the halves of a year", () => {
  it.each(counterPeriods.flatMap((per) => counterCutOffs.map((cutOff) => ({ per, cutOff }))))(
    "are the days of the calendar's own periods: $per, $cutOff",
    ({ per, cutOff }) => {
      const settings = { cutOff: cutOff === "decree-09" ? "decree-09-2019" : "calendar" } as const;
      const [year] = listPeriods("year", "2025-06-15", "2025-06-15", settings);
      const ends = listPeriods(per === "year" ? "quarter" : per, "2025-06-15", "2025-06-15", settings);
      expect(year && ends).toHaveLength(1);
      const periods = listPeriods(per === "year" ? "quarter" : per, year!.from, year!.to, settings);
      const spans = periods.map(({ from, to }) => ({ from: per === "year" ? year!.from : from, to }));
      expect(halvesOf(per, cutOff)).toHaveLength(spans.length);
      fc.assert(
        fc.property(fc.array(said, { maxLength: 30 }), fc.constantFrom(null, 1, 150), (entries, atLeast) => {
          const cells = halvesOf(per, cutOff).map(([after, upto], cell) => ({
            cell,
            kinds: ["school"],
            afterKey: 32 + after,
            uptoKey: 32 + upto,
            atLeast,
          }));
          const steps = stepsByYear(entries).get(2025);
          const found = countCells(cells, "school", steps);
          for (const [cell, { from, to }] of spans.entries()) {
            const sum = entries
              .filter(({ day, measureNumber }) => measureNumber === 1 && from <= day && day <= to)
              .reduce((total, { hundredths }) => total + hundredths, 0);
            expect(found.get(cell) ?? 0).toBe(atLeast === null ? sum : Number(sum >= atLeast));
          }
          expect(countCells(cells, "village", steps).size).toBe(0);
        }),
      );
    },
  );

  it("count entries of any measure, whatever their amount", () => {
    const any = { cell: 1, kinds: [], afterKey: 1, uptoKey: 25, atLeast: 2 };
    const entries = ["2025-02-01", "2025-12-20"].map((day) => ({ measureNumber: 2, day, hundredths: 0 }));
    const years = stepsByYear(entries);
    expect([...countCells([any], "village", years.get(2025))]).toEqual([[1, 1]]);
    expect([...countCells([any], "village", years.get(2026))]).toEqual([]);
    expect([...countCells([{ ...any, afterKey: 0, atLeast: 1 }], "village", years.get(2026))]).toEqual([
      [1, 1],
    ]);
  });
});

/**
 * The rules of unit_years and place_figures (0012_totals.sql) said once more, in plain TypeScript: the check of
 * the totals reckons by these, so that the database's own functions are held against something else.
 */

/** All that a unit did in a year: the sum of what lies under the keys up to each. */
export interface YearSteps {
  /** Measure number × 32 + half, sorted; only those that change `running`. */
  readonly keys: readonly number[];
  readonly running: readonly number[];
}

const keysOfMeasure = 32;
const lastHalf = 25;

/**
 * What a unit's entries make of each year. From 15 December on they lie in the first half of the year after, too.
 * Written for millions of entries: one map a unit, whose keys carry the year.
 */
export interface UnitSteps {
  /** @param half 2 to 25: January until the 14th, January from the 15th … December from the 15th */
  add(year: number, half: number, measureNumber: number, hundredths: number): void;
  byYear(): Map<number, YearSteps>;
}

export function unitSteps(): UnitSteps {
  const yearOf = 2 ** 21;
  const sums = new Map<number, number>();
  const step = (year: number, key: number, amount: number) => {
    const place = year * yearOf + key;
    sums.set(place, (sums.get(place) ?? 0) + amount);
  };
  return {
    add(year, half, measureNumber, hundredths) {
      const first = measureNumber * keysOfMeasure;
      step(year, first + half, hundredths);
      step(year, half, 1);
      if (half !== lastHalf) return;
      step(year + 1, first + 1, hundredths);
      step(year + 1, 1, 1);
    },
    byYear() {
      const years = new Map<number, { keys: number[]; running: number[] }>();
      for (const place of [...sums.keys()].sort((a, b) => a - b)) {
        const year = Math.floor(place / yearOf);
        const steps = years.get(year) ?? { keys: [], running: [] };
        years.set(year, steps);
        const amount = sums.get(place) ?? 0;
        if (amount === 0) continue;
        steps.keys.push(place % yearOf);
        steps.running.push((steps.running.at(-1) ?? 0) + amount);
      }
      return years;
    },
  };
}

/** What lies under the keys up to this one. */
export function amountUntil({ keys, running }: YearSteps, key: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? 0) <= key) low = middle + 1;
    else high = middle;
  }
  return running[low - 1] ?? 0;
}

/** A cell of place_figures: of what stretch of keys, and what of it counts. */
export interface Cell {
  readonly cell: number;
  /** None: units of all kinds. */
  readonly kinds: readonly string[];
  readonly afterKey: number;
  readonly uptoKey: number;
  /** null: the amount itself is added. */
  readonly atLeast: number | null;
}

/** Calls back with each cell that a unit adds to in a year, and how much: never 0. */
export type CountCells = (kind: string, steps: YearSteps, add: (cell: number, value: number) => void) => void;

/** Many cells ask about the same stretch, and most stretches are empty: each is looked at once. */
export function cellCounter(cells: readonly Cell[]): CountCells {
  const byKind = new Map<string, readonly Stretch[]>();
  const stretchesOf = (kind: string): Stretch[] => {
    const own = cells.filter(({ kinds }) => kinds.length === 0 || kinds.includes(kind));
    return [...Map.groupBy(own, ({ afterKey, uptoKey }) => `${afterKey} ${uptoKey}`).values()].flatMap(
      (asking) => (asking[0] ? [{ ...asking[0], asking }] : []),
    );
  };
  return (kind, steps, add) => {
    const stretches = byKind.get(kind) ?? stretchesOf(kind);
    byKind.set(kind, stretches);
    for (const { afterKey, uptoKey, asking } of stretches) {
      const amount = amountUntil(steps, uptoKey) - amountUntil(steps, afterKey);
      if (amount === 0) continue;
      for (const { cell, atLeast } of asking) {
        if (atLeast === null) add(cell, amount);
        else if (amount >= atLeast) add(cell, 1);
      }
    }
  };
}

interface Stretch extends Pick<Cell, "afterKey" | "uptoKey"> {
  readonly asking: readonly Cell[];
}

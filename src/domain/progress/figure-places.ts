import { counterName, type Counter } from "#domain/ledger/counter.ts";

/** Where a figure lies: a cell of a year. */
export interface FigurePlace {
  readonly year: number;
  /** From 1 on. */
  readonly cell: number;
}

/** The counters that the totals keep. */
export interface KeptCells {
  /** Where the answer for a period lies; null where the totals do not keep it (yet). */
  find(counter: Counter, at: { readonly year: number; readonly cell: number }): FigurePlace | null;
}

export function arrangeCells(counters: readonly (Counter & { readonly firstCell: number })[]): KeptCells {
  const first = new Map(counters.map((counter) => [counterName(counter), counter.firstCell]));
  return {
    find(counter, { year, cell }) {
      const from = first.get(counterName(counter));
      return from === undefined ? null : { year, cell: from + cell };
    },
  };
}

import type { FiguresRow } from "./place-figures.queries.ts";

/** Places that lie beside each other in a table of figures: one place, or a province with all its places. */
export interface Stretch {
  readonly from: number;
  /** The first that is no longer within. */
  readonly to: number;
}

/**
 * The figures of all places in a year, a column a cell and the places of a province beside each other, so that a
 * province is added up in one short run over a column.
 */
export interface YearFigures {
  readonly size: number;
  /** As they were given last. */
  rows(): FiguresRow[];
  place(placeId: string): Stretch;
  province(provinceId: string): Stretch;
  /** @param cell from 1 on; what nobody has is 0 */
  sum(places: Stretch, cell: number): number;
  /** How many communes have at least so much; what a province keeps in none is no commune. */
  communesWith(places: Stretch, cell: number, least: number): number;
  /** Takes rows that changed; answers false where one is new, and all have to be arranged again. */
  update(rows: readonly FiguresRow[]): boolean;
}

const nowhere: Stretch = { from: 0, to: 0 };

export function arrangeFigures(rows: readonly FiguresRow[]): YearFigures {
  const inOrder = rows.toSorted(
    (a, b) => compare(a.provinceId, b.provinceId) || compare(a.placeId, b.placeId),
  );
  const rowOf = new Map(inOrder.map(({ placeId }, index) => [placeId, index]));
  const isCommune = inOrder.map(({ placeId, provinceId }) => placeId !== provinceId);
  const provinces = new Map<string, Stretch>();
  for (const [index, { provinceId }] of inOrder.entries())
    provinces.set(provinceId, { from: provinces.get(provinceId)?.from ?? index, to: index + 1 });
  const columns: Float64Array[] = [];
  // Running sums down a column, made when first asked: a province is then one difference, however often it is asked.
  const runningSums: (Float64Array | null)[] = [];
  const write = (index: number, figures: readonly number[]) => {
    for (let cell = columns.length; cell < figures.length; cell += 1)
      columns.push(new Float64Array(inOrder.length));
    for (let cell = 0; cell < columns.length; cell += 1) {
      const column = columns[cell];
      const figure = figures[cell] ?? 0;
      if (!column || column[index] === figure) continue;
      column[index] = figure;
      runningSums[cell] = null;
    }
  };
  const runningSumOf = (cell: number, column: Float64Array) => {
    const known = runningSums[cell];
    if (known) return known;
    const sums = new Float64Array(column.length + 1);
    for (let index = 0; index < column.length; index += 1)
      sums[index + 1] = (sums[index] ?? 0) + (column[index] ?? 0);
    return (runningSums[cell] = sums);
  };
  for (const [index, { figures }] of inOrder.entries()) write(index, figures);
  return {
    size: inOrder.length,
    rows: () =>
      inOrder.map(({ placeId, provinceId }, index) => ({
        placeId,
        provinceId,
        figures: columns.map((column) => column[index] ?? 0),
      })),
    place(placeId) {
      const index = rowOf.get(placeId);
      return index === undefined ? nowhere : { from: index, to: index + 1 };
    },
    province: (provinceId) => provinces.get(provinceId) ?? nowhere,
    sum({ from, to }, cell) {
      const column = columns[cell - 1];
      if (!column) return 0;
      if (to - from === 1) return column[from] ?? 0;
      // Figures are whole numbers: differences of their sums are exact.
      const sums = runningSumOf(cell - 1, column);
      return (sums[to] ?? 0) - (sums[from] ?? 0);
    },
    communesWith({ from, to }, cell, least) {
      const column = columns[cell - 1];
      let count = 0;
      if (column)
        for (let index = from; index < to; index += 1)
          if (isCommune[index] && (column[index] ?? 0) >= least) count += 1;
      return count;
    },
    update(changed) {
      for (const { placeId, figures } of changed) {
        const index = rowOf.get(placeId);
        if (index === undefined) return false;
        write(index, figures);
      }
      return true;
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

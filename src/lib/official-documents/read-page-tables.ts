import { partedRun } from "./part-run.ts";
import { gridsOf, type Grid } from "./read-page-grid.ts";
import { lineOf, linesOf, type LaidPage, type Run } from "./read-page.ts";

/** A table drawn with lines. */
export interface PageTable {
  readonly top: number;
  readonly bottom: number;
  /** Where its columns begin and the last one ends. */
  readonly columns: readonly number[];
  /** null goes on from the cell above. */
  readonly rows: readonly (readonly (string | null)[])[];
  readonly runs: ReadonlySet<Run>;
}

/** The tables of a page, found by their lines: at least two columns and one row. */
export function tablesOf(page: LaidPage): PageTable[] {
  return gridsOf(page.rules).flatMap((grid) => {
    const table = tableOf(grid, page);
    return table === null ? [] : [table];
  });
}

function tableOf(grid: Grid, page: LaidPage): PageTable | null {
  const { columns, edges, owners } = grid;
  const width = columns.length - 1;
  const [top = 0, bottom = 0] = [edges[0], edges.at(-1)];
  const within = new Set<Run>();
  const texts: Run[][] = owners.map(() => []);
  for (const run of page.runs) {
    const row = between(edges, run.baseline - run.size * 0.3);
    if (row < 0 || between(columns, (run.from + run.to) / 2) < 0) continue;
    within.add(run);
    const walls = columns.filter((_, column) => isWall(grid, row, column));
    for (const piece of partedRun(run, walls)) {
      const column = between(columns, (piece.from + piece.to) / 2);
      texts[owners[row * width + column] ?? 0]?.push(piece);
    }
  }
  const rows = edges.slice(1).map((_, row) =>
    columns.slice(1).map((__, column) => {
      const place = row * width + column;
      const owner = owners[place] ?? place;
      if (owner === place) return textOf(texts[place] ?? []);
      return Math.floor(owner / width) < row ? null : "";
    }),
  );
  return within.size === 0 ? null : { top, bottom, columns, rows, runs: within };
}

/** Whether two cells of a row meet at the left edge of a column, rather than one cell lying across it. */
function isWall({ columns, owners }: Grid, row: number, column: number): boolean {
  const width = columns.length - 1;
  const place = row * width + column;
  return column > 0 && column < width && owners[place] !== owners[place - 1];
}

function between(edges: readonly number[], value: number): number {
  return edges.findIndex((edge, i) => edge <= value && value < (edges[i + 1] ?? Number.NEGATIVE_INFINITY));
}

function textOf(runs: readonly Run[]): string {
  return linesOf(runs)
    .map((line) => lineOf(line.runs).text)
    .join(" ");
}

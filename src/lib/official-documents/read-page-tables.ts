import { lineOf, linesOf, type LaidPage, type Rule, type Run } from "./read-page.ts";

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

const near = 3;
const mostLines = 120;

/** The tables of a page, found by their lines: at least two columns and one row. */
export function tablesOf(page: LaidPage): PageTable[] {
  return connected(page.rules.slice(0, 4000)).flatMap((rules) => {
    const table = tableOf(rules, page);
    return table === null ? [] : [table];
  });
}

/** Groups of lines that touch each other. */
function connected(rules: readonly Rule[]): Rule[][] {
  const groups: { box: Rule; rules: Rule[] }[] = [];
  for (const rule of rules) {
    const touched = groups.filter(
      ({ box, rules: own }) => touches(box, rule) && own.some((one) => touches(one, rule)),
    );
    const [first, ...others] = touched;
    if (first === undefined) {
      groups.push({ box: rule, rules: [rule] });
      continue;
    }
    first.rules.push(rule, ...others.flatMap((other) => other.rules));
    first.box = [rule, ...others.map((other) => other.box)].reduce(around, first.box);
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  return groups.map((group) => group.rules);
}

function touches(one: Rule, other: Rule): boolean {
  return (
    one.left <= other.right + near &&
    other.left <= one.right + near &&
    one.top <= other.bottom + near &&
    other.top <= one.bottom + near
  );
}

function around(one: Rule, other: Rule): Rule {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

function tableOf(rules: readonly Rule[], page: LaidPage): PageTable | null {
  const flat = rules.filter((rule) => rule.right - rule.left >= rule.bottom - rule.top);
  const upright = rules.filter((rule) => rule.right - rule.left < rule.bottom - rule.top);
  const columns = distinct(upright.map((rule) => (rule.left + rule.right) / 2));
  const edges = distinct(flat.map((rule) => (rule.top + rule.bottom) / 2));
  if (columns.length < 3 || edges.length < 2 || columns.length > mostLines || edges.length > mostLines * 4)
    return null;
  const [top = 0, bottom = 0] = [edges[0], edges.at(-1)];
  const cells = cellsOf(columns, edges, flat, upright);
  const within = new Set<Run>();
  const texts: Run[][] = cells.owners.map(() => []);
  for (const run of page.runs) {
    const column = between(columns, (run.from + run.to) / 2);
    const row = between(edges, run.baseline - run.size * 0.3);
    if (column < 0 || row < 0) continue;
    within.add(run);
    texts[cells.owners[row * cells.width + column] ?? 0]?.push(run);
  }
  const rows = edges.slice(1).map((_, row) =>
    columns.slice(1).map((__, column) => {
      const place = row * cells.width + column;
      const owner = cells.owners[place] ?? place;
      if (owner === place) return textOf(texts[place] ?? []);
      return Math.floor(owner / cells.width) < row ? null : "";
    }),
  );
  return within.size === 0 ? null : { top, bottom, columns, rows, runs: within };
}

/** For each place of the grid the place (row by row) whose cell covers it: cells are merged where no line parts them. */
function cellsOf(
  columns: readonly number[],
  edges: readonly number[],
  flat: readonly Rule[],
  upright: readonly Rule[],
): { owners: number[]; width: number } {
  const width = columns.length - 1;
  const owners: number[] = [];
  for (let row = 0; row < edges.length - 1; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const place = row * width + column;
      const [x, y] = [middle(columns, column), middle(edges, row)];
      const above = edges[row] ?? 0;
      const beside = columns[column] ?? 0;
      const isOpenAbove =
        row > 0 && !flat.some((rule) => Math.abs(rule.top - above) < near && rule.left < x && rule.right > x);
      const isOpenBeside =
        column > 0 &&
        !upright.some((rule) => Math.abs(rule.left - beside) < near && rule.top < y && rule.bottom > y);
      const from = isOpenAbove ? place - width : isOpenBeside ? place - 1 : place;
      owners.push(owners[from] ?? from);
    }
  }
  return { owners, width };
}

function distinct(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of values.toSorted((a, b) => a - b))
    if (value - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > near) kept.push(value);
  return kept;
}

function middle(edges: readonly number[], at: number): number {
  return ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2;
}

function between(edges: readonly number[], value: number): number {
  return edges.findIndex((edge, i) => edge <= value && value < (edges[i + 1] ?? Number.NEGATIVE_INFINITY));
}

function textOf(runs: readonly Run[]): string {
  return linesOf(runs)
    .map((line) => lineOf(line.runs).text)
    .join(" ");
}

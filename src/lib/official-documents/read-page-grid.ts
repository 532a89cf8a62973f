import type { Rule } from "./read-page.ts";

/** The cells that drawn lines make. */
export interface Grid {
  /** Where its columns begin and the last one ends. */
  readonly columns: readonly number[];
  /** Where its rows begin and the last one ends. */
  readonly edges: readonly number[];
  /** For each place of the grid, row by row, the place whose cell covers it: merged cells cover many. */
  readonly owners: readonly number[];
}

const near = 3;
const mostLines = 120;

/** The grids that the lines of a page make where they touch: at least two columns and one row each. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  return connected(rules.slice(0, 4000)).flatMap((group) => {
    const grid = gridOf(group);
    return grid === null ? [] : [grid];
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

function gridOf(rules: readonly Rule[]): Grid | null {
  const flat = rules.filter((rule) => rule.right - rule.left >= rule.bottom - rule.top);
  const upright = rules.filter((rule) => rule.right - rule.left < rule.bottom - rule.top);
  const columns = distinct(upright.map((rule) => (rule.left + rule.right) / 2));
  const edges = distinct(flat.map((rule) => (rule.top + rule.bottom) / 2));
  if (columns.length < 3 || edges.length < 2 || columns.length > mostLines || edges.length > mostLines * 4)
    return null;
  return { columns, edges, owners: ownersOf(columns, edges, flat, upright) };
}

/** Cells are merged where no line parts them. */
function ownersOf(
  columns: readonly number[],
  edges: readonly number[],
  flat: readonly Rule[],
  upright: readonly Rule[],
): number[] {
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
  return owners;
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

/** A page as laid out, from a PDF or from letters recognised on a picture. Points or pixels, y downwards from the top. */
export interface LaidPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** Drawn lines, which make tables. */
  readonly rules: readonly Rule[];
}

/** A piece of a line of text. */
export interface Run {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Where its letters stand. */
  readonly baseline: number;
  /** Height of its font. */
  readonly size: number;
}

/** A horizontal or vertical line: one of the two extents is (nearly) nothing. */
export interface Rule {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Runs that stand beside each other, as one line of text. */
export interface PageLine {
  readonly runs: readonly Run[];
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly baseline: number;
  readonly size: number;
}

/** The lines of a page from the top; runs of a line from the left. */
export function linesOf(runs: readonly Run[]): PageLine[] {
  const lines: Run[][] = [];
  let baseline = Number.NEGATIVE_INFINITY;
  for (const run of runs.filter(({ text }) => text.trim() !== "").sort((a, b) => a.baseline - b.baseline)) {
    const open = lines.at(-1);
    if (open !== undefined && run.baseline - baseline <= run.size * 0.4) open.push(run);
    else {
      lines.push([run]);
      baseline = run.baseline;
    }
  }
  return lines.map(lineOf);
}

/** One line of runs that stand on it. Bold printed twice is taken once. */
export function lineOf(runs: readonly Run[]): PageLine {
  const ordered = runs
    .toSorted((a, b) => a.from - b.from)
    .filter((run, i, all) => !isPrintedTwice(all[i - 1], run));
  const size = Math.max(...ordered.map((run) => run.size));
  let text = "";
  let end = Number.NaN;
  for (const run of ordered) {
    const apart = run.from - end > size * 0.15;
    text += apart && !/\s$/u.test(text) && !/^\s/u.test(run.text) ? ` ${run.text}` : run.text;
    end = run.to;
  }
  return {
    runs: ordered,
    text: text.replace(/\s+/gu, " ").trim(),
    from: Math.min(...ordered.map((run) => run.from)),
    to: Math.max(...ordered.map((run) => run.to)),
    baseline: Math.max(...ordered.map((run) => run.baseline)),
    size,
  };
}

function isPrintedTwice(before: Run | undefined, run: Run): boolean {
  return (
    before !== undefined && before.text === run.text && Math.abs(before.from - run.from) < run.size * 0.1
  );
}

/** The widest gap between the runs of a line, if it is wider than `least` times the size of the letters. */
export function widestGap(line: PageLine, least: number): { from: number; to: number } | null {
  let widest: { from: number; to: number } | null = null;
  for (const [i, run] of line.runs.entries()) {
    const before = line.runs[i - 1];
    if (before === undefined || run.from - before.to <= line.size * least) continue;
    if (widest === null || run.from - before.to > widest.to - widest.from)
      widest = { from: before.to, to: run.from };
  }
  return widest;
}

import type { CountedLine, EstimateLine } from "./estimate-lines.ts";

/** What was estimated of a period, held against what it came to once it was over. */
export interface ReconciledLine {
  readonly line: string;
  readonly title: string;
  readonly unit: string;
  readonly soFar: number;
  readonly estimated: number;
  readonly counted: number;
  /** How far the estimate was from what came, in per cent of the estimate, to one decimal; null of an estimate of 0. */
  readonly deviation: number | null;
}

/** Only lines that somebody had estimated. One that nothing is counted of any more came to nothing. */
export function reconcileEstimates(
  estimates: readonly EstimateLine[],
  counted: readonly CountedLine[],
): ReconciledLine[] {
  const now = new Map(counted.map((line) => [line.line, line.counted]));
  return estimates.flatMap(({ line, title, unit, soFar, estimated }) => {
    if (estimated === null) return [];
    const came = now.get(line) ?? 0;
    const deviation = estimated === 0 ? null : Math.round(((came - estimated) / estimated) * 1000) / 10;
    return [{ line, title, unit, soFar, estimated, counted: came, deviation }];
  });
}

/** What `run.ts` hands to a bench; each takes what concerns it. */
export interface Options {
  /** How much larger than usual the material is. */
  readonly scale: number;
  /** Fuzz: how many cases, of which seed, from which on. */
  readonly count: number;
  readonly seed: number;
  readonly from: number;
}

/** One figure with what it means, for the table that people read. */
export interface Figure {
  readonly value: number | string | null | Readonly<Record<string, number>>;
  readonly means: string;
}

export interface Outcome {
  /** Named as in the JSON; the order is that of the table. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** What could not be measured, and why; what failed. */
  readonly notes: readonly string[];
  readonly passed: boolean;
}

export type Bench = (options: Options) => Promise<Outcome>;

/** The middle one; of an even number the lower. Throws for none. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
  if (middle === undefined) throw new Error("No median of nothing");
  return middle;
}

/** One decimal is as much as these measures hold. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

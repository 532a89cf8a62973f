/**
 * A question that boards of provinces and the nation ask of every place: how many units of these kinds reached
 * so much of a measure in a period, or what they have together. The database keeps the answer up with each
 * posting, for every place and year (0012_totals.sql).
 */
export interface Counter {
  /** A measure, or `anyMeasure`. */
  readonly measure: string;
  /** Codes of unit kinds (no groups), sorted; none: all units. */
  readonly kinds: readonly string[];
  readonly per: CounterPeriod;
  readonly cutOff: CounterCutOff;
  /** Units with at least so much are counted (of `anyMeasure`: so many entries); null: their amounts are summed. */
  readonly least: number | null;
}

/** Entries of any measure, each counted once: has a unit reported at all? */
export const anyMeasure = "*";

export const counterPeriods = ["month", "quarter", "half-year", "year"] as const;
export type CounterPeriod = (typeof counterPeriods)[number];

/** calendar · decree-09: from the 15th to the 14th (Nghị định 09/2019/NĐ-CP, Điều 12) */
export const counterCutOffs = ["calendar", "decree-09"] as const;
export type CounterCutOff = (typeof counterCutOffs)[number];

/** Half-months of a year, from after one up to another: see halvesOf. */
export type HalfSpan = readonly [after: number, upto: number];

/**
 * The periods of a year in halves, in order: 1 is the year before from 15 December on, 2 is January until the
 * 14th, 3 January from the 15th, and so on to 25. A year has four entries: from its first day to the end of each
 * quarter, so that a trend comes with it.
 */
export function halvesOf(per: CounterPeriod, cutOff: CounterCutOff): HalfSpan[] {
  const months = { month: 1, quarter: 3, "half-year": 6, year: 3 }[per];
  // The decree's periods begin and end one half before the calendar's.
  const first = cutOff === "decree-09" ? 0 : 1;
  return Array.from({ length: 12 / months }, (_, index): HalfSpan => [
    per === "year" ? first : first + index * months * 2,
    first + (index + 1) * months * 2,
  ]);
}

/** The same counter has the same name. */
export function counterName({ measure, kinds, per, cutOff, least }: Counter): string {
  return [measure, kinds.join(","), per, cutOff, least ?? ""].join(" ");
}

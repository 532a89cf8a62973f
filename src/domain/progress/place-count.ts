/**
 * What is known of one target in one period for a place: a commune, a province, the nation, or the agencies that
 * a province keeps in no commune. Counts of units, so that places add up to the place above them.
 */
export interface PlaceCount {
  /** Units that must, as they existed at the end of what is judged: the denominator. */
  readonly bound: number;
  /** Of them, with a record of anything in the period. */
  readonly reported: number;
  /** Of them, with what the target asks of each; of a limit ("không quá"), those that reported and keep within it. */
  readonly reached: number;
  /** Of those that reported, with at least what the share of time so far asks of each; of a limit, as `reached`. */
  readonly inStep: number;
  /** What all of them counted; null where the board does not carry it. */
  readonly amount: number | null;
}

export const noCount: PlaceCount = { bound: 0, reported: 0, reached: 0, inStep: 0, amount: null };

export function addCounts(a: PlaceCount, b: PlaceCount): PlaceCount {
  return {
    bound: a.bound + b.bound,
    reported: a.reported + b.reported,
    reached: a.reached + b.reached,
    inStep: a.inStep + b.inStep,
    amount: a.amount === null ? b.amount : b.amount === null ? a.amount : roundCents(a.amount + b.amount),
  };
}

/** The ledger has two decimals; binary sums have more. */
export function roundCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

import type { IsoDate } from "#lib/calendar/dates.ts";
import type { UnitSpan } from "./bound-units.ts";

/** Days, both within. */
export interface DaySpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface LedgerSum {
  readonly amount: number;
  /** How many records stand behind it. */
  readonly records: number;
}

/**
 * What the rules ask of the ledger, and all they know of it: from which totals it is answered is another's
 * matter. Sums of a unit count what lies below it too.
 */
export interface LedgerSums {
  of(unitId: string, measure: string, span: DaySpan): LedgerSum;
  /** Records of any measure: has the unit reported at all? */
  recordsOf(unitId: string, span: DaySpan): number;
  /** false where the unit took over an unknown part of what another had then. */
  isComparable?(unitId: string): boolean;
}

/** What one unit itself has of one measure in one span. */
export interface LedgerRow extends LedgerSum {
  readonly unitId: string;
  readonly measure: string;
  readonly span: DaySpan;
}

const nothing: LedgerSum = { amount: 0, records: 0 };
const keyOf = ({ from, to }: DaySpan, unitId: string, measure: string) =>
  `${from} ${to} ${unitId} ${measure}`;
const anyMeasure = "*";

/** Adds each unit's rows to itself and to every unit above it. Amounts have at most two decimals. */
export function sumUpwards(
  rows: readonly LedgerRow[],
  units: readonly Pick<UnitSpan, "id" | "ancestors">[],
): LedgerSums {
  // Where a unit was moved within the window, its latest place counts: spans come in the order of time.
  const above = new Map(units.map((unit) => [unit.id, unit.ancestors]));
  const sums = new Map<string, LedgerSum>();
  const add = (key: string, { amount, records }: LedgerSum) => {
    const sum = sums.get(key) ?? nothing;
    sums.set(key, { amount: roundCents(sum.amount + amount), records: sum.records + records });
  };
  for (const row of rows)
    for (const unitId of above.get(row.unitId) ?? [row.unitId]) {
      add(keyOf(row.span, unitId, row.measure), row);
      add(keyOf(row.span, unitId, anyMeasure), row);
    }
  return {
    of: (unitId, measure, span) => sums.get(keyOf(span, unitId, measure)) ?? nothing,
    recordsOf: (unitId, span) => sums.get(keyOf(span, unitId, anyMeasure))?.records ?? 0,
  };
}

function roundCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

/** From the first day of all to the last; null of none. */
export function wholeSpan(spans: readonly DaySpan[]): DaySpan | null {
  return spans.reduce<DaySpan | null>(
    (whole, { from, to }) =>
      whole
        ? { from: from < whole.from ? from : whole.from, to: to > whole.to ? to : whole.to }
        : { from, to },
    null,
  );
}

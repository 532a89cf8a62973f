import type { Lineage } from "#domain/units/lineage.ts";
import { mapToDay } from "#domain/units/map-to-day.ts";
import type { LedgerRow } from "./ledger-sums.ts";

/** What units of a day have, with all that the units before them had. */
export interface CarriedRows {
  readonly rows: readonly LedgerRow[];
  /** Units that took over an unknown part of something in some of these days. */
  readonly doubtful: ReadonlySet<string>;
}

/** Carries each sum to who has it on a day: amounts and records each by themselves, span by span. */
export function carryRows(rows: readonly LedgerRow[], lineage: Lineage, day: string): CarriedRows {
  const doubtful = new Set<string>();
  const groups = Map.groupBy(rows, ({ measure, span }) => `${span.from} ${span.to} ${measure}`);
  const carried = [...groups.values()].flatMap((group): LedgerRow[] => {
    const [first] = group;
    if (!first) return [];
    const { measure, span } = first;
    const carry = (pick: (row: LedgerRow) => number) => {
      const figures = group.map((row) => ({ unitId: row.unitId, until: span.to, amount: pick(row) }));
      const { comparable, notComparable } = mapToDay(figures, lineage, day);
      for (const unitId of notComparable.keys()) doubtful.add(unitId);
      return new Map([...comparable, ...notComparable]);
    };
    const amounts = carry(({ amount }) => amount);
    const records = carry((row) => row.records);
    return [...amounts].map(([unitId, amount]) => ({
      unitId,
      measure,
      span,
      amount,
      records: records.get(unitId) ?? 0,
    }));
  });
  return { rows: carried, doubtful };
}

/** What was divided is missing above as well: of those units, and of all they lie in, nothing can be compared. */
export function spreadDoubt(
  doubtful: ReadonlySet<string>,
  units: readonly { readonly id: string; readonly ancestors: readonly string[] }[],
): ReadonlySet<string> {
  return new Set(units.filter(({ id }) => doubtful.has(id)).flatMap(({ ancestors }) => ancestors));
}

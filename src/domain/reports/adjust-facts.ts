import { nameOf, type Lists } from "#domain/lists/lists.ts";
import { amountUnitNames } from "#domain/lists/amount-units.ts";
import { nobody, resultsOf, type AttendanceSum } from "./activity-results.ts";
import type { Adjustment, ReportFacts } from "./report-facts.ts";
import type { ProductSum } from "./report-figures.ts";

/**
 * Facts with a layer of adjustments upon what was put together. The layer stays beside the sum, so that everybody
 * sees what was reported and what was changed of it, and why.
 */
export function adjustFacts(
  facts: ReportFacts,
  adjustments: readonly Adjustment[],
  lists: Pick<Lists, "activityKinds">,
): ReportFacts {
  if (adjustments.length === 0) return facts;
  const products = adjustments.reduce<readonly ProductSum[]>(
    (rows, adjustment) => adjustRows(rows, adjustment, lists),
    facts.figures.products,
  );
  const { tasks, money } = facts.activities;
  return {
    ...facts,
    figures: { ...facts.figures, products },
    activities: resultsOf(products, { tasks, money }),
    adjustments,
  };
}

function adjustRows(
  rows: readonly ProductSum[],
  adjustment: Adjustment,
  lists: Pick<Lists, "activityKinds">,
): readonly ProductSum[] {
  const isRow = (row: ProductSum) =>
    row.kind === adjustment.kind && row.level === adjustment.level && row.embedded === adjustment.embedded;
  if (rows.some(isRow)) return rows.map((row) => (isRow(row) ? adjusted(row, adjustment) : row));
  return [...rows, adjusted(emptyRow(adjustment, lists), adjustment)];
}

function adjusted(row: ProductSum, { field, amount }: Adjustment): ProductSum {
  if (field === "amount") return { ...row, amount: row.amount + amount };
  const before: AttendanceSum = row.attendance ?? nobody;
  // The parts make the whole.
  const attendance = { ...before, [field]: before[field] + amount, total: before.total + amount };
  return { ...row, attendance };
}

/** What nobody below reported can still be added, as a row of its own. */
function emptyRow(
  { kind, level, embedded }: Adjustment,
  { activityKinds }: Pick<Lists, "activityKinds">,
): ProductSum {
  const known = activityKinds.find(({ code }) => code === kind);
  return {
    kind,
    name: nameOf(activityKinds, kind),
    unit: amountUnitNames[known?.amountUnit ?? "other"],
    level,
    embedded,
    amount: 0,
    activities: 0,
    withEvidence: 0,
    attendance: known?.needsParticipants ? nobody : null,
  };
}

/** Does the layer leave every number at 0 or more, and people only where people attend? */
export function staysPossible(facts: ReportFacts): boolean {
  return facts.figures.products.every(
    ({ amount, attendance }) =>
      amount >= 0 &&
      (attendance === null ||
        [attendance.women, attendance.men, attendance.unknown].every((count) => count >= 0)),
  );
}

import { formatDate } from "#lib/calendar/format-dates.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import type { PreviousFacts } from "./report-extras.ts";
import type { ReportFacts } from "./report-facts.ts";

/** A line of the table beside the period before, in words, the same on the page and in the Word file. */
export interface PreviousRow {
  /** "target:<id>", "kind:<code>", "people:total": the same row in every version. */
  readonly row: string;
  readonly title: string;
  readonly before: string;
  readonly now: string;
  /** Lũy kế; "" where the sum says nothing. */
  readonly cumulative: string;
}

/** Targets, then kinds of product, then who attended. */
export function previousRows(facts: ReportFacts, previous: PreviousFacts): PreviousRow[] {
  const { cumulative } = previous;
  const text = (amount: number | undefined) => (amount === undefined ? "" : formatNumber(amount));
  const targets = previous.targets.flatMap(({ targetId, title, achieved }) => {
    const now = facts.targets.find((target) => target.targetId === targetId);
    const sum = cumulative?.targets.find((target) => target.targetId === targetId)?.amount;
    return now
      ? [{ row: `target:${targetId}`, title, before: achieved, now: now.achieved, cumulative: text(sum) }]
      : [];
  });
  const kinds = previous.products.map(({ kind, name, unit, amount, now }) => ({
    row: `kind:${kind}`,
    title: `${name} (${unit})`,
    before: text(amount),
    now: text(now),
    cumulative: text(cumulative?.products.find((product) => product.kind === kind)?.amount),
  }));
  const attendance = {
    row: "people:total",
    title: "Lượt người dự",
    before: text(previous.attendance.total),
    now: text(facts.activities.attendance.total),
    cumulative: text(cumulative?.attendance.total),
  };
  return [...targets, ...kinds, attendance];
}

/** "Năm 2025": the head of its column; "… (đến 19/11/2025)" where it left days out. */
export function previousHead({ period, whole, cutOff }: PreviousFacts): string {
  return whole ? periodName(period) : `${periodName(period)} (đến ${formatDate(cutOff)})`;
}

export function nowHead({ period, whole, cutOff }: ReportFacts): string {
  return whole ? periodName(period) : `${periodName(period)} (đến ${formatDate(cutOff)})`;
}

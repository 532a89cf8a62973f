import type { Amount } from "./amounts.ts";
import type { Deadline } from "./deadlines.ts";
import type { PeriodMention } from "./periods.ts";

/** The period said nearest: right behind the amount ("/quý"), in its own words, at the clause's beginning. */
export function nearestPeriod(
  periods: readonly PeriodMention[],
  from: number,
  to: number,
  amount: Amount,
): PeriodMention | undefined {
  const own = periods.filter((period) => period.from >= from && period.to <= to);
  return (
    periods.find((period) => period.from >= amount.to && period.from - amount.to <= 2) ??
    own.findLast((period) => period.to <= amount.from) ??
    own.find((period) => period.from >= amount.to) ??
    periods.findLast((period) => period.to <= from && (period.from < 40 || periods.length === 1))
  );
}

/** Before the amount, as "đến năm 2025 đạt 70%"; where the first deadline comes later, behind: "đạt 60% vào năm 2025". */
export function deadlineOf(
  amount: Amount,
  index: number,
  amounts: readonly Amount[],
  deadlines: readonly Deadline[],
  from: number,
  to: number,
  low: string,
): Deadline | null {
  const [first] = deadlines;
  if (first === undefined) return null;
  if (first.from < (amounts[0]?.from ?? 0) || !isBehind(amounts[0], first)) {
    const before = deadlines.findLast((deadline) => deadline.to <= amount.from + 1);
    if (before !== undefined || leads(first, amounts, low)) return before ?? null;
  }
  const next = amounts[index + 1]?.from ?? to;
  return (
    deadlines.find((deadline) => deadline.from >= amount.to && deadline.from < next) ??
    deadlines.find((deadline) => deadline.from >= from) ??
    deadlines.at(-1) ??
    null
  );
}

/** "60% vào năm 2025": the year right behind its amount. */
function isBehind(amount: Amount | undefined, deadline: Deadline): boolean {
  return amount !== undefined && deadline.from >= amount.to && deadline.from - amount.to <= 2;
}

/** "… thí điểm và đến năm 2030 đạt 90%": the year right before an amount is of that amount, not of the one before. */
function leads(deadline: Deadline, amounts: readonly Amount[], low: string): boolean {
  const next = amounts.find((amount) => amount.from >= deadline.to - 1);
  return next !== undefined && /^[\s,:]*(?:có|phải|phấn đấu)?\s*$/u.test(low.slice(deadline.to, next.from));
}

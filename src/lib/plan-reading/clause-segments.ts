import { basisOf, isChange } from "./amount-basis.ts";
import { deadlineOf, nearestPeriod } from "./amount-timing.ts";
import type { Amount } from "./amounts.ts";
import { baselineYear, findDeadlines, type Deadline } from "./deadlines.ts";
import { findMeasure } from "./measures.ts";
import { part, type Passage } from "./passages.ts";
import { findPeriods } from "./periods.ts";
import type { Basis, Measure, Period, Unit } from "./plan-reading.ts";

/** What a clause takes over where it states nothing of its own. */
export interface Inherited {
  readonly per: Period | null;
  readonly deadline: { readonly by: number; readonly before: boolean } | null;
}

/** An amount with the words that are its own. */
export interface Segment {
  readonly amount: Amount;
  readonly passage: Passage;
  readonly measure: Measure;
  readonly per: Period | null;
  readonly deadline: Inherited["deadline"];
  readonly basis: Basis;
  readonly unit: Unit;
  readonly baselineYear: number | null;
}

/** The amounts of a clause, each with the words around it and what they say of it. */
export function segmentsOf(clause: Passage, inherited: Inherited, amounts: readonly Amount[]): Segment[] {
  const deadlines = findDeadlines(clause.low).filter(
    (deadline) => !amounts.some((amount) => within(deadline, amount)),
  );
  const periods = findPeriods(clause.low);
  const starts = amounts.map((amount, i) =>
    i === 0 ? 0 : cutBefore(clause, amounts[i - 1] ?? amount, amount, deadlines),
  );
  const staged = new Set(deadlines.map((deadline) => deadline.by)).size > 1 && amounts.length > 1;
  return amounts.map((amount, i) => {
    const from = starts[i] ?? 0;
    const passage = part(clause, from, starts[i + 1] ?? clause.text.length);
    const near =
      nearestPeriod(periods, from, from + passage.text.length, amount) ??
      (composite(clause.low, amounts, i) ? periods[0] : undefined);
    const per = staged ? null : (near?.per ?? inherited.per);
    const unit = amount.unit === "percent" && isChange(clause, amount) ? "percent-change" : amount.unit;
    const counted = composite(clause.low, amounts, i)?.unit;
    const measured = isTimesOfShare(clause, amounts, i) ? "percent" : unit;
    return {
      amount,
      passage,
      per,
      unit,
      measure:
        findMeasure(passage.bare, measured) ??
        findMeasure(clause.bare, measured) ??
        (counted === undefined ? null : findMeasure(clause.bare, counted)) ??
        "other",
      deadline:
        deadlineOf(amount, i, amounts, deadlines, from, from + passage.text.length, clause.low) ??
        inherited.deadline,
      basis: basisOf(clause, passage, amount, unit, i),
      baselineYear: unit === "percent-change" ? baselineYear(clause.low) : null,
    };
  });
}

/**
 * Where the words of an amount begin: at the deadline, period or subject before it, or at the last conjunction
 * since the amount before. "100% các xã mỗi quý có ít nhất 04 tin, bài" has none: the share is that of the count.
 */
function cutBefore(clause: Passage, last: Amount, next: Amount, deadlines: readonly Deadline[]): number {
  if (composite(clause.low, [last, next], 0) !== null) return next.from;
  const between = clause.low.slice(last.to, next.from);
  const deadline = deadlines.findLast(
    ({ from, to }) => from >= last.to && to <= next.from + 2 && next.from - to < 60,
  );
  if (
    deadline !== undefined &&
    /(?:^|[\s,;])(?:và|,|;)?\s*(?:phấn đấu\s)?$/u.test(clause.low.slice(last.to, deadline.from))
  )
    return deadline.from;
  const conjunctions = [...between.matchAll(/,?\s(?:và|đồng thời|trong đó)\s|[,;]\s/gu)];
  const cut = conjunctions.at(-1);
  return cut === undefined ? last.to : last.to + cut.index;
}

function within(mention: { from: number; to: number }, amount: Amount): boolean {
  return mention.from >= amount.from && mention.to <= amount.to;
}

/** In "100% các xã mỗi quý có ít nhất 04 tin, bài" the share is of what is counted behind it: that amount. */
function composite(low: string, amounts: readonly Amount[], index: number): Amount | null {
  const [amount, next] = [amounts[index], amounts[index + 1]];
  if (amount?.unit !== "percent" || next === undefined || !next.bounded) return null;
  if (next.unit === "percent" || next.unit === "person") return null;
  return ownSubject.test(low.slice(amount.to, next.from)) ? null : next;
}

/** What is counted has a subject or a verb of its own: it does not say what the share does. */
const ownSubject = /[;:]|,\s(?:mỗi|từng|các)\s(?!năm|quý|tháng|tuần)|\svà\s(?:\S+\s){0,3}$/u;

/** "100% cán bộ được tập huấn ít nhất 01 lần": the times are of what the share is of. */
function isTimesOfShare(clause: Passage, amounts: readonly Amount[], index: number): boolean {
  const amount = amounts[index];
  return (
    amount !== undefined &&
    composite(clause.low, amounts, index - 1) !== null &&
    clause.low.slice(amount.from, amount.to).endsWith("lần")
  );
}

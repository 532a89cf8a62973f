import { isoDate, partsOf, type IsoDate } from "#lib/calendar/dates.ts";
import type { Measure } from "#domain/lists/lists.ts";
import type { Target } from "#domain/plans/target.ts";
import type { DuePeriod } from "./due-periods.ts";
import { judge, type Judgement } from "./judge.ts";
import type { DaySpan, LedgerSum } from "./ledger-sums.ts";
import { roundCents } from "./place-count.ts";
import { daysOf, isRecordedByUnits } from "./unit-standings.ts";

/** What a change is reckoned from: the days compared, and those they are compared with. */
export interface ChangeSpans {
  readonly base: DaySpan;
  readonly now: DaySpan;
}

/**
 * A period that comes back is compared with the same one of the baseline year. What is reached by a deadline
 * compares whole years, because half a year says nothing against a whole one: the latest that is over. null
 * where the target names no baseline year, or no year after it is over yet.
 */
export function changeSpans(
  target: Pick<Target, "basis" | "per" | "baselineYear">,
  due: DuePeriod,
): ChangeSpans | null {
  const { basis, per, baselineYear } = target;
  if (basis !== "change" || baselineYear === null) return null;
  if (per !== null) {
    const back = partsOf(due.to).year - baselineYear;
    return { base: { from: yearsBefore(due.from, back), to: yearsBefore(due.to, back) }, now: daysOf(due) };
  }
  const { year, month, day } = partsOf(due.upTo);
  const latest = month === 12 && day === 31 ? year : year - 1;
  return latest > baselineYear ? { base: wholeYear(baselineYear), now: wholeYear(latest) } : null;
}

export interface Change {
  readonly judgement: Judgement;
  /** In per cent of the baseline; null where it cannot be said. */
  readonly percent: number | null;
}

/** The change asked becomes an amount asked (base 200, +10% → 220), and that is judged as any other. */
export function judgeChange(
  target: Target,
  measure: Measure,
  due: DuePeriod,
  sum: (span: DaySpan) => LedgerSum,
  hasSource: boolean,
): Change {
  const { asked } = due;
  const nothing = (reason: Judgement["reason"], standing: Judgement["standing"] = "not-enough-ground") => ({
    judgement: { standing, reason },
    percent: null,
  });
  if (asked.least === null && asked.most === null) return nothing("no-quantity");
  if (!hasSource) return nothing("no-source", "no-data");
  // An index of a survey is measured, not summed: its change comes with the survey itself.
  if (!isRecordedByUnits(measure)) return nothing("not-countable");
  const spans = changeSpans(target, due);
  if (!spans) return nothing(target.baselineYear === null ? "no-baseline" : "year-running");
  const base = target.baselineAmount ?? sum(spans.base).amount;
  if (base <= 0) return nothing("no-baseline");
  const now = sum(spans.now);
  const goal = (percent: number) => roundCents(base * (1 + percent / 100));
  return {
    judgement: judge({
      least: asked.least === null ? null : goal(asked.least),
      most: asked.most === null ? null : goal(asked.most),
      before: target.per === null ? goal(asked.before) : 0,
      whole: false,
      amount: now.amount,
      elapsed: due.elapsed,
      ended: due.ended,
      reported: now.records > 0,
      hasSource,
    }),
    percent: (now.amount / base - 1) * 100,
  };
}

function wholeYear(year: number): DaySpan {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** 29 February becomes the 28th where there is none. */
function yearsBefore(date: IsoDate, years: number): IsoDate {
  const { year, month, day } = partsOf(date);
  return isoDate(year - years, month, month === 2 && day === 29 ? 28 : day);
}

import type { Measure } from "#domain/lists/lists.ts";
import type { Target } from "#domain/plans/target.ts";
import type { AmountAsked } from "./amount-asked.ts";
import { existsOn, type UnitSpan } from "./bound-units.ts";
import type { DuePeriod, DuePeriods } from "./due-periods.ts";
import { judge, type Judgement } from "./judge.ts";
import type { LedgerSums } from "./ledger-sums.ts";
import { judgeTogether } from "./together.ts";

/** One unit in one period of a target. */
export interface PeriodStanding {
  readonly due: DuePeriod;
  readonly amount: number;
  readonly records: number;
  /** null where the unit only adds to a total, which is judged as a whole. */
  readonly judgement: Judgement | null;
}

/** One unit that a target binds, in the periods judged. */
export interface UnitStanding {
  readonly unit: UnitSpan;
  readonly judgement: Judgement | null;
  readonly reported: boolean;
  /** Oldest first; never empty. */
  readonly periods: readonly PeriodStanding[];
  readonly toCome: number;
}

/** Each unit that is bound and existed in a period judged, in the order given. */
export function judgeUnits(
  target: Target,
  measure: Measure,
  bound: readonly UnitSpan[],
  due: DuePeriods,
  sums: LedgerSums,
  hasSource: boolean,
): UnitStanding[] {
  return [...Map.groupBy(bound, ({ id }) => id).values()].flatMap((spans) => {
    const periods = due.judged.filter(({ upTo }) => spans.some((span) => existsOn(span, upTo)));
    const unit = spans.at(-1);
    if (!unit || periods.length === 0) return [];
    const reported = periods.some((period) => hasReported(unit.id, measure, period, sums));
    const standings = periods.map((period): PeriodStanding => {
      const sum = sums.of(unit.id, measure.code, daysOf(period));
      const asked = askedOfEach(target, period);
      const comparable = sums.isComparable?.(unit.id) ?? true;
      const judgement = asked && judgeAmount(asked, period, sum.amount, reported, hasSource, comparable);
      return { due: period, ...sum, judgement };
    });
    const judgements = standings.flatMap(({ judgement }) => judgement ?? []);
    return [
      {
        unit,
        judgement: judgeTogether(judgements, due.toCome),
        reported,
        periods: standings,
        toCome: due.toCome,
      },
    ];
  });
}

/**
 * What one unit must do: the amount itself, or enough to count in a share. null where only the sum is asked, or
 * nothing is and the target is watched.
 */
export function askedOfEach(target: Pick<Target, "basis" | "aim">, { asked }: DuePeriod): AmountAsked | null {
  if (target.aim === "indicator" || target.basis === "total" || target.basis === "change") return null;
  return target.basis === "share" ? { least: 1, most: null, percent: false, before: 0 } : asked;
}

export function judgeAmount(
  asked: AmountAsked,
  { elapsed, ended }: DuePeriod,
  amount: number,
  reported: boolean,
  hasSource: boolean,
  comparable = true,
): Judgement {
  // A per cent of something that the ledger does not count cannot be reckoned from it.
  if (asked.percent && asked.least !== null && hasSource && comparable)
    return { standing: "not-enough-ground", reason: "not-countable" };
  return judge({ ...asked, whole: !asked.percent, amount, elapsed, ended, reported, hasSource, comparable });
}

/**
 * Whoever records activities or plans has reported, and having none of one kind then is a known nothing. What
 * comes from elsewhere (surveys, registers, media) is unknown until it comes.
 */
function hasReported(unitId: string, measure: Measure, due: DuePeriod, sums: LedgerSums): boolean {
  return isRecordedByUnits(measure)
    ? sums.recordsOf(unitId, daysOf(due)) > 0
    : sums.of(unitId, measure.code, daysOf(due)).records > 0;
}

export function isRecordedByUnits({ fedBy }: Pick<Measure, "fedBy">): boolean {
  return fedBy === "activity" || fedBy === "plan";
}

/** The days of a period whose records are in its figure. */
export function daysOf({ from, upTo }: Pick<DuePeriod, "from" | "upTo">): { from: string; to: string } {
  return { from, to: upTo };
}

import type { LedgerSums } from "#domain/progress/ledger-sums.ts";
import { addCounts, noCount, type PlaceCount } from "#domain/progress/place-count.ts";
import type { TargetStanding } from "#domain/progress/reckon-target.ts";
import { askedOfEach, daysOf, isRecordedByUnits, judgeAmount } from "#domain/progress/unit-standings.ts";
import type { PeriodCount, TargetCounts } from "./report-figures.ts";

/**
 * A target in numbers that add up: who of those below the unit must, has reported, has reached it; and what the unit
 * counted with all below it. Whether the unit itself must is settled by `withSelf`, once all parts are together.
 */
export function countTarget(
  standing: Pick<TargetStanding, "target" | "measure" | "due" | "units">,
  sums: LedgerSums,
  top: string,
): TargetCounts {
  const { target, measure, due, units } = standing;
  const others = units.filter(({ unit }) => unit.id !== top);
  return {
    targetId: target.id,
    periods: due.judged.map((period): PeriodCount => {
      const sum = sums.of(top, measure.code, daysOf(period)).amount;
      const present = others.flatMap(({ reported, unit, periods }) =>
        periods.flatMap((one) => (one.due === period ? [{ ...one, unit, reported }] : [])),
      );
      const counts = present.map(({ reported, judgement, amount }): PlaceCount => {
        const reached = judgement?.standing === "met";
        return {
          bound: 1,
          reported: Number(reported),
          reached: Number(reached),
          inStep: Number(reached || judgement?.standing === "on-course"),
          amount,
        };
      });
      const count = counts.reduce(addCounts, noCount);
      return { id: period.id, count, sum, records: sums.recordsOf(top, daysOf(period)) };
    }),
  };
}

/** The counts with the unit itself among those who must, where the target binds it. */
export function withSelf(
  { target, measure, due, units }: Pick<TargetStanding, "target" | "measure" | "due" | "units">,
  counts: TargetCounts,
  top: string,
): TargetCounts {
  const bindsSelf = units.some(({ unit }) => unit.id === top);
  const namesNobody = units.length === 0 && target.subjectKinds.length === 0;
  return {
    ...counts,
    periods: counts.periods.map((one) => {
      const period = due.judged.find(({ id }) => id === one.id);
      // Where nobody is named all together must, and the sum is theirs.
      if (namesNobody) return { ...one, count: { ...one.count, amount: one.sum } };
      if (!bindsSelf || !period) return one;
      const asked = askedOfEach(target, period);
      const reported = one.records > 0;
      const hasSource = isRecordedByUnits(measure) || one.sum > 0;
      const standing = asked && judgeAmount(asked, period, one.sum, reported, hasSource).standing;
      const self: PlaceCount = {
        bound: 1,
        reported: Number(reported),
        reached: Number(standing === "met"),
        inStep: Number(standing === "met" || standing === "on-course"),
        amount: null,
      };
      // What lies below the unit is in its own sum already.
      return { ...one, count: { ...addCounts(one.count, self), amount: one.sum } };
    }),
  };
}

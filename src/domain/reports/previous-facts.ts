import { addDays, type IsoDate } from "#lib/calendar/dates.ts";
import { addAttendance, nobody } from "./activity-results.ts";
import { amountCounted, type CountedLine } from "./estimate-lines.ts";
import type { TargetStanding } from "#domain/progress/reckon-target.ts";
import { reconcileEstimates } from "./reconcile-estimates.ts";
import type { CumulativeFacts, PreviousFacts, PreviousProduct } from "./report-extras.ts";
import type { ReportFacts } from "./report-facts.ts";
import { addFigures, mergeBy, type ProductSum, type ReportFigures } from "./report-figures.ts";
import type { PeriodReports } from "./sent-report.ts";

export interface PreviousQuestion {
  /** Of the period reported on. */
  readonly facts: ReportFacts;
  readonly standings: readonly TargetStanding[];
  /** What was sent for the periods before, the earliest first. */
  readonly earlier: readonly PeriodReports[];
  /** The first day of the plan that the duty stands in. */
  readonly planFrom: IsoDate;
  /** What the last of them came to, now that it is over, line by line; null where that was not asked. */
  readonly cameTo: readonly CountedLine[] | null;
}

/** The report before this one beside it, and what all since the plan's first year come to; null for the first. */
export function previousFacts(question: PreviousQuestion): PreviousFacts | null {
  const { facts, standings, earlier, cameTo } = question;
  const last = earlier.at(-1);
  if (!last) return null;
  const { main } = last;
  const latest = (last.supplement ?? main).facts;
  const then = figuresOf(last);
  const countsIn = (figures: ReportFigures, id: string) =>
    figures.targets.find(({ targetId }) => targetId === id);
  return {
    period: main.facts.period,
    reportId: main.reportId,
    version: main.version,
    accepted: main.accepted,
    cutOff: latest.cutOff,
    whole: latest.whole,
    targets: latest.targets.flatMap(({ targetId, title, achieved, attained }) => {
      const standing = standings.find(({ target }) => target.id === targetId);
      if (!standing) return [];
      const amount = amountCounted(standing, countsIn(then, targetId));
      const now = amountCounted(standing, countsIn(facts.figures, targetId));
      return [{ targetId, title, achieved, attained, amount, now }];
    }),
    products: besideEachOther(then.products, facts.figures.products),
    attendance: attendanceOf(then.products),
    reconciled: cameTo === null ? [] : reconcileEstimates(main.facts.estimates, cameTo),
    cumulative: cumulative(question),
  };
}

/** A report and its supplement as one: what was done adds up, targets are those of the later. */
function figuresOf({ main, supplement }: PeriodReports): ReportFigures {
  if (!supplement) return main.facts.figures;
  const both = addFigures([main.facts.figures, { ...supplement.facts.figures, targets: [] }]);
  return { ...both, targets: supplement.facts.figures.targets };
}

function besideEachOther(then: readonly ProductSum[], now: readonly ProductSum[]): PreviousProduct[] {
  const plain = (
    sums: readonly ProductSum[],
    amounts: (amount: number) => Pick<PreviousProduct, "amount" | "now">,
  ) => sums.map(({ kind, name, unit, amount }) => ({ kind, name, unit, ...amounts(amount) }));
  return mergeBy(
    [
      ...plain(now, (amount) => ({ amount: 0, now: amount })),
      ...plain(then, (amount) => ({ amount, now: 0 })),
    ],
    ({ kind }) => kind,
    (a, b) => ({ ...a, amount: a.amount + b.amount, now: a.now + b.now }),
  );
}

function attendanceOf(products: readonly ProductSum[]) {
  return products.reduce((sum, { attendance }) => addAttendance(sum, attendance ?? nobody), nobody);
}

/**
 * Lũy kế: a plain sum of reports whose periods follow on one another from the plan's first day. With one missing it
 * would pass for what it is not.
 */
function cumulative({ facts, standings, earlier, planFrom }: PreviousQuestion): CumulativeFacts | null {
  const from = earlier[0]?.main.facts.period.from;
  const periods = [...earlier.map(({ main }) => main.facts.period), facts.period];
  const unbroken = periods.every(({ from: begins }, index) => {
    const before = periods[index - 1];
    return before === undefined || addDays(before.to, 1) === begins;
  });
  if (from === undefined || from !== planFrom || !unbroken) return null;
  const all = [...earlier.map(figuresOf), facts.figures];
  const { products, targets } = addFigures(all.map((figures) => ({ ...figures, groups: [] })));
  return {
    from,
    products: mergeBy(
      products.map(({ kind, amount }) => ({ kind, amount })),
      ({ kind }) => kind,
      (a, b) => ({ kind: a.kind, amount: a.amount + b.amount }),
    ),
    targets: standings.flatMap(({ target }) => {
      const counts = targets.find(({ targetId }) => targetId === target.id);
      // Only what is asked anew in every period, of all together, and counted in things adds up over the years.
      const adds = target.basis === "total" && target.per !== null;
      if (!adds || !counts) return [];
      const amount = counts.periods.reduce((sum, { count }) => sum + (count.amount ?? 0), 0);
      return [{ targetId: target.id, amount }];
    }),
    attendance: attendanceOf(products),
  };
}

import type { Measure } from "#domain/lists/lists.ts";
import type { Target } from "#domain/plans/target.ts";
import type { DuePeriod, DuePeriods } from "./due-periods.ts";
import { dueByNow, type Judgement } from "./judge.ts";
import { noCount, type PlaceCount } from "./place-count.ts";
import { judgeShare, shareOfCounts, type Share } from "./share.ts";
import { judgeTogether } from "./together.ts";
import { isRecordedByUnits, judgeAmount } from "./unit-standings.ts";

/** A place in one period of a target. */
export interface PlacePeriod {
  readonly due: DuePeriod;
  readonly count: PlaceCount;
  /** null where the place only adds to a sum that is asked of all together, or nothing is asked. */
  readonly judgement: Judgement | null;
}

/** A place in the periods judged, by the same rules as its units one by one (whole-standing.ts). */
export interface PlaceStanding {
  readonly judgement: Judgement | null;
  /** Oldest first; empty where nothing is judged. */
  readonly periods: readonly PlacePeriod[];
  /** Of the last period. */
  readonly share: Share;
}

export interface PlaceInput {
  readonly target: Target;
  readonly measure: Measure;
  readonly due: DuePeriods;
  /** As many as there are periods judged. */
  readonly counts: readonly PlaceCount[];
  /** All that the plan binds lies in this place: sums asked of all together are judged here. */
  readonly entire: boolean;
  readonly comparable?: boolean;
}

export function judgePlace(input: PlaceInput): PlaceStanding {
  const { due, counts } = input;
  const periods: PlacePeriod[] = [];
  const judgements: Judgement[] = [];
  // A board of the nation judges thousands of periods: plain loops.
  for (const [index, period] of due.judged.entries()) {
    const count = counts[index];
    if (!count) continue;
    const judgement = judgePeriod(input, period, count);
    periods.push({ due: period, count, judgement });
    if (judgement) judgements.push(judgement);
  }
  return {
    judgement: judgeTogether(judgements, due.toCome),
    periods,
    share: shareOfCounts(periods.at(-1)?.count ?? noCount),
  };
}

function judgePeriod(
  { target, measure, entire, comparable }: PlaceInput,
  due: DuePeriod,
  count: PlaceCount,
): Judgement | null {
  const amount = count.amount ?? 0;
  const hasSource = isRecordedByUnits(measure) || amount > 0;
  if (target.aim === "indicator") return null;
  if (target.basis === "change")
    return entire && !hasSource ? { standing: "no-data", reason: "no-source" } : null;
  if (target.basis === "total")
    return entire ? judgeAmount(due.asked, due, amount, count.reported > 0 || amount > 0, hasSource) : null;
  // In a place where nobody must there is nothing to judge; a plan that binds nobody says so.
  if (count.bound === 0) return entire ? judgeNobody(due, hasSource) : null;
  if (comparable === false) return { standing: "not-comparable", reason: "units-changed" };
  if (target.basis === "share") return judgeShare(shareOfCounts(count), due, hasSource);
  return judgeEach(due, count, hasSource);
}

function judgeNobody({ asked }: DuePeriod, hasSource: boolean): Judgement {
  if (asked.least === null && asked.most === null)
    return { standing: "not-enough-ground", reason: "no-quantity" };
  return hasSource
    ? { standing: "not-enough-ground", reason: "no-units" }
    : { standing: "no-data", reason: "no-source" };
}

/** Every unit must: one that fell short decides, and those unheard of leave no ground for good news. */
function judgeEach(due: DuePeriod, count: PlaceCount, hasSource: boolean): Judgement {
  const { least, most, percent } = due.asked;
  if (least === null && most === null) return { standing: "not-enough-ground", reason: "no-quantity" };
  if (!hasSource) return { standing: "no-data", reason: "no-source" };
  if (percent) return { standing: "not-enough-ground", reason: "not-countable" };
  return least === null ? judgeLimits(due, count) : judgeGoals(due, count, least);
}

function judgeGoals(
  { asked, ended, elapsed }: DuePeriod,
  { bound, reported, reached, inStep }: PlaceCount,
  least: number,
): Judgement {
  if (reached === bound) return { standing: "met", reason: "reached" };
  if (ended) return { standing: "late", reason: "unit-late" };
  if (reported === 0) return { standing: "no-data", reason: "nothing-recorded" };
  const byNow = dueByNow({ least, before: asked.before, whole: true, elapsed });
  if (byNow > 0 && inStep < reported) return { standing: "behind", reason: "unit-behind" };
  if (reported < bound) return { standing: "not-enough-ground", reason: "units-without-report" };
  return { standing: "on-course", reason: "in-step" };
}

/** "không quá": whoever has not reported may have gone over it unseen. */
function judgeLimits({ ended }: DuePeriod, { bound, reported, reached, inStep }: PlaceCount): Judgement {
  if (reported === 0) return { standing: "no-data", reason: "nothing-recorded" };
  if (ended && reached < reported) return { standing: "late", reason: "unit-late" };
  if (!ended && inStep < reported) return { standing: "behind", reason: "unit-behind" };
  if (reported < bound) return { standing: "not-enough-ground", reason: "units-without-report" };
  return ended ? { standing: "met", reason: "kept-within" } : { standing: "on-course", reason: "in-step" };
}

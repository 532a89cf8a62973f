import type { DuePeriod } from "./due-periods.ts";
import { judge, type Judgement } from "./judge.ts";

/** How many of those who must have reached what is asked of each. */
export interface Share {
  /** Who must: the denominator. */
  readonly bound: number;
  readonly reported: number;
  readonly reached: number;
  /** 0 to 1; null where nobody is bound, so that no page divides by zero. */
  readonly ofBound: number | null;
  /** The figure among those that reported; null where none did. */
  readonly ofReported: number | null;
}

export interface Subject {
  readonly reported: boolean;
  readonly reached: boolean;
}

export function shareOf(subjects: readonly Subject[]): Share {
  return shareOfCounts({
    bound: subjects.length,
    reported: subjects.filter((subject) => subject.reported).length,
    reached: subjects.filter((subject) => subject.reached).length,
  });
}

export function shareOfCounts({
  bound,
  reported,
  reached,
}: Pick<Share, "bound" | "reported" | "reached">): Share {
  return {
    bound,
    reported,
    reached,
    ofBound: bound === 0 ? null : reached / bound,
    ofReported: reported === 0 ? null : reached / reported,
  };
}

/**
 * The standing of a share asked in per cent. Where some units have reported nothing there is not enough
 * ground, whatever the others did: what they did is shown beside it, as the figure among those that reported.
 */
export function judgeShare(share: Share, due: DuePeriod, hasSource: boolean): Judgement {
  const { asked } = due;
  if (asked.least === null && asked.most === null)
    return { standing: "not-enough-ground", reason: "no-quantity" };
  if (!hasSource) return { standing: "no-data", reason: "no-source" };
  if (share.bound === 0) return { standing: "not-enough-ground", reason: "no-units" };
  if (share.reported === 0) return { standing: "no-data", reason: "nothing-recorded" };
  if (share.reported < share.bound) return { standing: "not-enough-ground", reason: "units-without-report" };
  // In units, not in per cent: the share of time of 5 units is a whole number of units.
  const units = (percent: number) => (percent * share.bound) / 100;
  return judge({
    least: asked.least === null ? null : units(asked.least),
    most: asked.most === null ? null : units(asked.most),
    before: units(asked.before),
    whole: true,
    amount: share.reached,
    elapsed: due.elapsed,
    ended: due.ended,
    reported: true,
    hasSource,
  });
}

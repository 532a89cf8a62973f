import type { PlaceStanding } from "./place-standings.ts";
import type { TargetStanding } from "./reckon-target.ts";
import { askedOfEach, type UnitStanding } from "./unit-standings.ts";

/**
 * How much of what is asked has been reached, 1 for all of it, for bars and for putting rows in order. null where
 * nothing was reported, nothing is asked, or the goal is a limit: there more is not better.
 */
export function unitProgress(
  { target }: Pick<TargetStanding, "target">,
  { periods, reported, toCome }: UnitStanding,
): number | null {
  const last = periods.at(-1);
  if (!last || !reported) return null;
  if (periods.length + toCome > 1 && target.per !== null)
    return (
      periods.filter(({ judgement }) => judgement?.standing === "met").length / (periods.length + toCome)
    );
  return shareOf(last.amount, askedOfEach(target, last.due)?.least ?? null);
}

/** Of all taken together: the share of those who must, or of the sum. */
export function wholeProgress({ target, whole: { share, last, changed } }: TargetStanding): number | null {
  if (!last || target.aim === "indicator") return null;
  const { least } = last.due.asked;
  if (target.basis === "change") return shareOf(changed === null ? null : Math.max(0, changed), least);
  if (target.basis === "total") return shareOf(last.amount, least);
  return share.reported === 0 ? null : share.ofBound;
}

export function placeProgress(
  { target }: Pick<TargetStanding, "target">,
  { periods, share }: PlaceStanding,
): number | null {
  const last = periods.at(-1);
  if (!last || target.aim === "indicator" || target.basis === "change") return null;
  if (target.basis === "total") return shareOf(last.count.amount, last.due.asked.least);
  return share.reported === 0 ? null : share.ofBound;
}

function shareOf(amount: number | null, goal: number | null): number | null {
  return amount === null || goal === null || goal <= 0 ? null : amount / goal;
}

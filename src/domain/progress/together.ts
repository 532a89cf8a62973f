import type { Judgement } from "./judge.ts";
import type { Standing } from "./standing.ts";

/** What decides first when several periods of one target stand together. */
const gravity = [
  "late",
  "not-comparable",
  "not-enough-ground",
  "behind",
  "no-data",
  "on-course",
  "met",
] as const satisfies readonly Standing[];

/**
 * One standing for the periods of a target that are judged together. They are not averaged: one period that
 * ended short makes it late, however good the others were, and it is met only when none is still to come.
 */
export function judgeTogether(periods: readonly Judgement[], toCome: number): Judgement | null {
  const gravest = periods.reduce<Judgement | null>(
    (worst, next) => (worst === null || gravityOf(next) < gravityOf(worst) ? next : worst),
    null,
  );
  if (gravest?.standing === "met" && toCome > 0) return { standing: "on-course", reason: "more-to-come" };
  return gravest;
}

function gravityOf({ standing }: Judgement): number {
  return gravity.indexOf(standing);
}

import type { Standing } from "./standing.ts";

/** What the standing of one amount in one period depends on. Amounts in the target's own unit. */
export interface Measured {
  readonly least: number | null;
  readonly most: number | null;
  /** What an earlier deadline already asked; 0 where there was none. */
  readonly before?: number;
  /** Whole things (events, items, units) are held to the whole part of the share of time. */
  readonly whole: boolean;
  readonly amount: number;
  /** 0 to 1 */
  readonly elapsed: number;
  readonly ended: boolean;
  /** Whether anything at all was recorded. Unknown is not zero. */
  readonly reported: boolean;
  /** Whether the measure is fed by anything yet: surveys, registers and media may not be. */
  readonly hasSource: boolean;
  /** false where units changed and nobody stated the shares. */
  readonly comparable?: boolean;
}

/** Why a standing is what it is; the words are in figure-text.ts. */
export type Reason =
  | "reached"
  | "kept-within"
  | "in-step"
  | "under-share"
  | "over-share"
  | "over-limit"
  | "ended-short"
  | "ended-over"
  | "nothing-recorded"
  | "no-source"
  | "no-quantity"
  | "not-countable"
  | "unit-late"
  | "unit-behind"
  | "units-without-report"
  | "no-units"
  | "subject-vanished"
  | "units-changed"
  | "no-baseline"
  | "year-running"
  | "more-to-come";

export interface Judgement {
  readonly standing: Standing;
  readonly reason: Reason;
}

/** Halves of a day do not decide: arithmetic in binary fractions may be off by less than this. */
const slack = 1e-9;

/** The standing of an amount held against what is asked, by the share of the period that is over. */
export function judge(measured: Measured): Judgement {
  const { least, most } = measured;
  if (measured.comparable === false) return { standing: "not-comparable", reason: "units-changed" };
  if (least === null && most === null) return { standing: "not-enough-ground", reason: "no-quantity" };
  if (!measured.hasSource) return { standing: "no-data", reason: "no-source" };
  return least === null ? judgeLimit(measured, most ?? 0) : judgeGoal(measured, least);
}

/** "ít nhất": the amount has to grow to the goal. */
function judgeGoal(
  { before = 0, whole, amount, elapsed, ended, reported }: Measured,
  least: number,
): Judgement {
  if (amount >= least) return { standing: "met", reason: "reached" };
  if (ended) return { standing: "late", reason: "ended-short" };
  if (!reported) return { standing: "no-data", reason: "nothing-recorded" };
  return amount >= dueByNow({ least, before, whole, elapsed })
    ? { standing: "on-course", reason: "in-step" }
    : { standing: "behind", reason: "under-share" };
}

/** What the share of time so far asks: on the straight way from the deadline before to this one. */
export function dueByNow(goal: { least: number; before: number; whole: boolean; elapsed: number }): number {
  const share = goal.before + (goal.least - goal.before) * goal.elapsed;
  return goal.whole ? Math.floor(share + slack) : share - slack;
}

/** "không quá": the amount has to stay within the limit, which is only known when the period is over. */
function judgeLimit({ whole, amount, elapsed, ended, reported }: Measured, most: number): Judgement {
  if (!reported) return { standing: "no-data", reason: "nothing-recorded" };
  if (ended)
    return amount <= most
      ? { standing: "met", reason: "kept-within" }
      : { standing: "late", reason: "ended-over" };
  if (amount > most) return { standing: "behind", reason: "over-limit" };
  const share = most * elapsed;
  const allowedByNow = whole ? Math.ceil(share - slack) : share + slack;
  return amount <= allowedByNow
    ? { standing: "on-course", reason: "in-step" }
    : { standing: "behind", reason: "over-share" };
}

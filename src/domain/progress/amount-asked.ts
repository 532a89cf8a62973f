import type { IsoDate } from "#lib/calendar/dates.ts";
import type { TargetStep } from "#domain/plans/target.ts";

/** How much a target asks in a period. */
export interface AmountAsked {
  readonly least: number | null;
  /** Only where there is no `least` is it a limit; in a range ("10–15%") it says how far one hopes to go. */
  readonly most: number | null;
  /** Per cent cannot be floored as events can. */
  readonly percent: boolean;
  /** What the deadline before already asked; the share of time so far rises from there. */
  readonly before: number;
}

export function amountAsked(step: TargetStep | undefined, before = 0): AmountAsked {
  return {
    least: step?.least ?? null,
    most: step?.most ?? null,
    percent: step?.amountUnit.startsWith("percent") ?? false,
    before,
  };
}

export interface Deadline {
  readonly step: TargetStep;
  /** The last day in time. */
  readonly day: IsoDate;
}

/** The last day of a step: "đến năm N" ends with N, "trước năm N" with N − 1; without a year with the plan. */
export function deadlineOf(step: TargetStep, planEnd: IsoDate): IsoDate {
  if (step.byYear === null) return planEnd;
  return `${step.byYear - (step.beforeYear ? 1 : 0)}-12-31`;
}

/** The steps by deadline, the earliest first. */
export function listDeadlines(steps: readonly TargetStep[], planEnd: IsoDate): Deadline[] {
  return steps
    .map((step) => ({ step, day: deadlineOf(step, planEnd) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The step that a recurring period is held to: the first whose deadline it does not outlast, else the last. */
export function stepFor(steps: readonly TargetStep[], periodEnd: IsoDate): TargetStep | undefined {
  const deadlines = listDeadlines(steps, "9999-12-31");
  return (deadlines.find(({ day }) => periodEnd <= day) ?? deadlines.at(-1))?.step;
}

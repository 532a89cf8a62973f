import { daysBetween, type IsoDate } from "#lib/calendar/dates.ts";
import { periodPlanned, periodReported } from "#lib/calendar/due-dates.ts";
import { findPeriod, getPeriod, type CalendarSettings, type Period } from "#lib/calendar/periods.ts";
import type { Duty } from "#domain/plans/duty.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { calendarOf, type PlanSpan } from "#domain/progress/due-periods.ts";

type Cut = Pick<Duty, "cutOff">;
type Asking = Pick<Duty, "kind" | "every" | "covers" | "cutOff">;

/** The plan with its months ending where the duty has them end: what the figures of the duty's reports are held by. */
export function planUnderDuty<Of extends Pick<Plan, "cutOff">>(plan: Of, { cutOff }: Cut): Of {
  if (cutOff === null) return plan;
  return { ...plan, cutOff: cutOff === "calendar" ? "calendar" : "decree-09" };
}

/** The calendar that a duty's reports keep. */
export function dutyCalendar(duty: Cut, plan: PlanSpan): CalendarSettings {
  return calendarOf(planUnderDuty(plan, duty));
}

/**
 * The period of a report by its id, with the days that the duty gives it: the year 2026 from 15/12/2025 where its
 * figures are cut by Nghị định 09/2019. A span of years need not be a phase of the plan.
 */
export function findDutyPeriod(id: string, duty: Cut, plan: PlanSpan): Period | undefined {
  const span = /^([PT])(\d{4})-(\d{4})$/.exec(id);
  if (!span) return findPeriod(id, dutyCalendar(duty, plan));
  const [, letter, first = "", last = ""] = span;
  if (first > last) return undefined;
  return { id, kind: letter === "P" ? "phase" : "term", from: `${first}-01-01`, to: `${last}-12-31` };
}

/** @throws RangeError where the id names no period. */
export function getDutyPeriod(id: string, duty: Cut, plan: PlanSpan): Period {
  return findDutyPeriod(id, duty, plan) ?? getPeriod(id);
}

/**
 * The period that is reported on by a last day, as the plan states that day; what people settled comes first.
 * A plan to be sent is for the year ahead, a review for the phase that ends; what is asked for once stays within the
 * years of the plan that asks.
 */
export function periodOfDue(duty: Asking, plan: PlanSpan, due: IsoDate): Period {
  const calendar = dutyCalendar(duty, plan);
  const covered =
    duty.covers !== null && duty.every === null ? findDutyPeriod(duty.covers, duty, plan) : undefined;
  if (covered) return covered;
  const kind = duty.every ?? "year";
  if (duty.kind === "plan") return periodPlanned(kind, due, calendar);
  if (duty.every === null && duty.kind === "review") return phaseReviewed(duty, plan, due);
  const period = periodReported(kind, due, calendar);
  return duty.every === null ? withinPlan(period, duty, plan) : period;
}

/** The phases that the plan names, or all of it. */
export function phasesOf(plan: PlanSpan): readonly (readonly [from: number, to: number])[] {
  return plan.phases.length > 0 ? plan.phases : [[plan.periodFrom, plan.periodTo]];
}

const phase = (from: number, to: number): Period => ({
  id: `P${from}-${to}`,
  kind: "phase",
  from: `${from}-01-01`,
  to: `${to}-12-31`,
});

/** The phase that ends about that day; where none does, the years from the plan's first to that one. */
function phaseReviewed(duty: Cut, plan: PlanSpan, due: IsoDate): Period {
  const ending = phasesOf(plan).find(([, to]) => Math.abs(daysBetween(`${to}-12-31`, due)) <= 366);
  if (ending) return phase(...ending);
  const year = Number(withinPlan(periodReported("year", due), duty, plan).id);
  return year > plan.periodFrom ? phase(plan.periodFrom, year) : yearOf(year, duty, plan);
}

function withinPlan(period: Period, duty: Cut, plan: PlanSpan): Period {
  const year = Number(period.id);
  return yearOf(Math.min(Math.max(year, plan.periodFrom), plan.periodTo), duty, plan);
}

function yearOf(year: number, duty: Cut, plan: PlanSpan): Period {
  return getPeriod(String(year), dutyCalendar(duty, plan));
}

/** All phases of a plan as periods. */
export const phasePeriods = (plan: PlanSpan): Period[] => phasesOf(plan).map(([from, to]) => phase(from, to));

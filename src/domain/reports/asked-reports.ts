import { addDays, todayInVietnam, type IsoDate } from "#lib/calendar/dates.ts";
import { listPeriods, periodOf, type Period } from "#lib/calendar/periods.ts";
import type { WorkingCalendar } from "#lib/calendar/working-days.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { findNextDutyDay, listDutyDays, type DutyDay } from "#domain/plans/duty-days.ts";
import { isStated } from "#domain/plans/duty-settings.ts";
import { isWordingOn, type Plan } from "#domain/plans/plan.ts";
import { dutyCalendar, findDutyPeriod, periodOfDue, phasePeriods } from "./duty-period.ts";
import { isAnytime } from "./duty-role.ts";

/** What a duty asks for of each of its senders. */
export interface AskedReport {
  readonly period: Period;
  /** The last day in time, moved off a day off where the plan says so; null where the plan names none. */
  readonly due: IsoDate | null;
}

type Asking = Pick<
  Duty,
  | "kind"
  | "due"
  | "inclusive"
  | "every"
  | "covers"
  | "cutOff"
  | "dayOff"
  | "validFrom"
  | "validTo"
  | "requestedAt"
>;
type Holding = Pick<Plan, "periodFrom" | "periodTo" | "phases" | "issuedOn" | "cutOff">;

/** How long a report that was not sent is still asked for. */
const remembered = 366;
/** How long before its day a plan is asked for: it is for a year that has not begun. */
const planAhead = 90;

/** All that falls due in a window of days; of a duty that names no day, its periods that share a day with the window. */
export function listInstances(
  duty: Asking,
  plan: Holding,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  calendar: WorkingCalendar,
): AskedReport[] {
  const found =
    duty.due === null
      ? periodsWithoutDay(duty, plan, from, to).map((period) => ({ period, due: null }))
      : listDutyDays(duty, from, to, calendar).map((day) => instanceOf(duty, plan, day));
  return found.filter((asked) => holds(duty, plan, asked));
}

/**
 * What a duty asks for on a day: what fell due within the year before it, and the next as soon as its turn has come,
 * oldest first. A duty that names no day asks for the period that runs and the one that ended last.
 */
export function listAskedReports(
  duty: Asking,
  plan: Holding,
  asOf: IsoDate,
  calendar: WorkingCalendar,
): AskedReport[] {
  const found = listInstances(duty, plan, windowOn(duty, plan, asOf), calendar);
  const next = duty.due === null ? undefined : findNextDutyDay(duty, asOf, calendar);
  const coming = next ? [instanceOf(duty, plan, next)].filter((asked) => holds(duty, plan, asked)) : [];
  return [...found, ...coming].filter((asked) => opensOn(duty, asked) <= asOf);
}

/** What a duty asks for by the id of its period, whenever that was; undefined where it asks for no such thing. */
export function findInstance(
  duty: Asking,
  plan: Holding,
  periodId: string,
  calendar: WorkingCalendar,
): AskedReport | undefined {
  const period = findDutyPeriod(periodId, duty, plan);
  if (!period) return undefined;
  const once = duty.every === null ? { from: "1900-01-01", to: "2200-01-01" } : null;
  const near = once ?? { from: addDays(period.from, -remembered), to: addDays(period.to, remembered) };
  return listInstances(duty, plan, near, calendar).find((asked) => asked.period.id === periodId);
}

/** Where what may come at any time is begun: in the month, and, where the month's was sent, in the week. */
export function anytimePeriods(asOf: IsoDate): Period[] {
  return [periodOf("month", asOf), periodOf("week", asOf)];
}

function instanceOf(duty: Asking, plan: Holding, { stated, day }: DutyDay): AskedReport {
  return { period: periodOfDue(duty, plan, stated), due: day };
}

/** Days in which something fell due and is still asked for. */
function windowOn(duty: Asking, plan: Holding, asOf: IsoDate): { from: IsoDate; to: IsoDate } {
  if (duty.due !== null) return { from: addDays(asOf, -remembered), to: addDays(asOf, -1) };
  if (duty.every === null) return { from: addDays(asOf, -remembered), to: asOf };
  const running = periodOf(duty.every, asOf, dutyCalendar(duty, plan));
  return { from: addDays(running.from, -1), to: asOf };
}

function periodsWithoutDay(duty: Asking, plan: Holding, from: IsoDate, to: IsoDate): Period[] {
  if (isAnytime(duty) || duty.kind === "plan") return [];
  if (duty.every !== null) return listPeriods(duty.every, from, to, dutyCalendar(duty, plan));
  const covered = duty.covers === null ? undefined : findDutyPeriod(duty.covers, duty, plan);
  const once = covered ? [covered] : duty.kind === "review" ? phasePeriods(plan) : [];
  return once.filter((period) => period.from <= to && from <= period.to);
}

/** Nothing was due before the plan was there, nor of years that are not the plan's, nor under another wording. */
function holds(duty: Asking, plan: Holding, { period, due }: AskedReport): boolean {
  const chosen = !isStated(duty) || (duty.covers !== null && duty.every === null);
  return (
    (chosen || withinYears(duty, plan, period)) &&
    (due === null || plan.issuedOn === null || plan.issuedOn <= due) &&
    isWordingOn(duty, due ?? period.to)
  );
}

function withinYears(duty: Asking, plan: Holding, period: Period): boolean {
  const first = findDutyPeriod(String(plan.periodFrom), duty, plan);
  const begins = first && first.from < `${plan.periodFrom}-01-01` ? first.from : `${plan.periodFrom}-01-01`;
  return begins <= period.from && period.to <= `${plan.periodTo}-12-31`;
}

/** The day from which it is asked for: when its period begins, of several years only in the last of them. */
function opensOn(duty: Asking, { period, due }: AskedReport): IsoDate {
  if (duty.requestedAt !== null) return todayInVietnam(duty.requestedAt);
  if (duty.kind === "plan") return due === null ? period.from : addDays(due, -planAhead);
  const isLong = period.kind === "phase" || period.kind === "term";
  const lastYear = addDays(due ?? period.to, -remembered);
  return isLong && lastYear > period.from ? lastYear : period.from;
}

import { addDays, daysBetween, daysInMonth, isIsoDate, isoDate, partsOf, type IsoDate } from "./dates.ts";
import { partsOfMonthDay } from "./month-days.ts";
import { listPeriods, periodOf, type CalendarSettings, type GridKind, type Period } from "./periods.ts";

/** When something must be sent, as the plan words it. */
export interface DueRule {
  /** The day printed: 'MM-DD' where it comes back, 'YYYY-MM-DD' for once. */
  readonly due: string;
  /** false for "trước ngày X", whose last day is X − 1; true for "chậm nhất ngày X", whose last day is X. */
  readonly inclusive: boolean;
  readonly every: "month" | "quarter" | "half-year" | "year" | "school-year" | null;
}

/**
 * The last days on which it is still in time, within the window, in order. They do not move for days off.
 * Every month: the printed day of each month; every quarter: of each third month. A half-year duty comes back
 * once a year, because plans name the day of the first half ("6 tháng, trước ngày 10/6") and leave the second
 * to the year's report. A printed day that a month does not have means its last day.
 */
export function listDueDays(rule: DueRule, from: IsoDate, to: IsoDate): IsoDate[] {
  if (isIsoDate(rule.due)) {
    const { year, month, day } = partsOf(rule.due);
    return [lastDay(year, month, day, rule.inclusive)].filter((due) => from <= due && due <= to);
  }
  const { month, day } = partsOfMonthDay(rule.due);
  const step = rule.every === "month" ? 1 : rule.every === "quarter" ? 3 : 12;
  // "trước ngày 01/01" is due on 31/12 of the year before: look one year beyond the window.
  const [first, last] = [partsOf(from).year, partsOf(to).year + 1];
  const found: IsoDate[] = [];
  for (let year = first; year <= last; year += 1)
    for (let of = ((month - 1) % step) + 1; of <= 12; of += step) {
      const due = lastDay(year, of, day, rule.inclusive);
      if (from <= due && due <= to) found.push(due);
    }
  return found;
}

/** The first last day on or after a day; undefined once a one-off has passed. */
export function findNextDueDay(rule: DueRule, asOf: IsoDate): IsoDate | undefined {
  const { year } = partsOf(asOf);
  return listDueDays(rule, asOf, isIsoDate(rule.due) ? "9999-12-31" : isoDate(year + 1, 12, 31))[0];
}

/**
 * The period that a report due on a day is about: the one whose end is nearest, the earlier where two are as
 * near. Due 19/11 of the year 2026 (before the year is over), due 04/7 of the half-year just ended. A proposal
 * for the officer to confirm, since plans seldom say.
 */
export function periodReported(kind: GridKind, due: IsoDate, settings: CalendarSettings = {}): Period {
  const current = periodOf(kind, due, settings);
  const previous = listPeriods(kind, addDays(current.from, -1), addDays(current.from, -1), settings);
  return [...previous, current].reduce((best, period) =>
    Math.abs(daysBetween(period.to, due)) < Math.abs(daysBetween(best.to, due)) ? period : best,
  );
}

/** The period that a plan due on a day is for: the one whose beginning is nearest, the later where two are as near. */
export function periodPlanned(kind: GridKind, due: IsoDate, settings: CalendarSettings = {}): Period {
  const current = periodOf(kind, due, settings);
  const next = periodOf(kind, addDays(current.to, 1), settings);
  return daysBetween(due, next.from) <= daysBetween(current.from, due) ? next : current;
}

function lastDay(year: number, month: number, day: number, inclusive: boolean): IsoDate {
  const length = daysInMonth(year, month);
  if (day > length) return isoDate(year, month, length);
  return inclusive ? isoDate(year, month, day) : addDays(isoDate(year, month, day), -1);
}

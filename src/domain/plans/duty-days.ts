import { addDays, isIsoDate, isoDate, partsOf, type IsoDate } from "#lib/calendar/dates.ts";
import { listDueDays } from "#lib/calendar/due-dates.ts";
import { movedForDayOff, type WorkingCalendar } from "#lib/calendar/working-days.ts";
import { dueRuleOf, type Duty } from "./duty.ts";

/** A last day in time. */
export interface DutyDay {
  /** By the words of the plan. */
  readonly stated: IsoDate;
  /** The same, unless the plan moves it off a day off. */
  readonly day: IsoDate;
}

type Timed = Pick<Duty, "due" | "inclusive" | "every" | "dayOff">;

/** Longer than any row of days off, so that a day that moves into the window is not missed. */
const mostMoved = 31;

/** The last days of a duty within the window, in order; none where its text names no day. */
export function listDutyDays(duty: Timed, from: IsoDate, to: IsoDate, calendar: WorkingCalendar): DutyDay[] {
  const rule = dueRuleOf(duty);
  if (rule === null) return [];
  const margin = duty.dayOff === "stays" ? 0 : mostMoved;
  const until = to > "9999-01-01" ? to : addDays(to, margin);
  return listDueDays(rule, addDays(from, -margin), until)
    .map((stated) => ({ stated, day: movedForDayOff(stated, duty.dayOff, calendar) }))
    .filter(({ day }) => from <= day && day <= to);
}

/** The first last day on or after a day; undefined once what is asked for once has passed. */
export function findNextDutyDay(duty: Timed, asOf: IsoDate, calendar: WorkingCalendar): DutyDay | undefined {
  const isOnce = duty.due !== null && isIsoDate(duty.due);
  const until = isOnce ? "9999-12-31" : isoDate(partsOf(asOf).year + 2, 1, 31);
  return listDutyDays(duty, asOf, until, calendar)[0];
}

import { addDays, weekday, type IsoDate } from "./dates.ts";
import { formatDate, weekdayName } from "./format-dates.ts";

/** A row of db/reference/holidays.csv. */
export interface SpecialDay {
  readonly day: IsoDate;
  /** off: a holiday, its day in lieu, or a day swapped away · make-up: a weekend day that is worked instead */
  readonly kind: "off" | "make-up";
  readonly name: string;
}

/** What is known of days off. Years without any row know only Saturdays and Sundays. */
export interface WorkingCalendar {
  readonly off: ReadonlyMap<IsoDate, string>;
  readonly makeUp: ReadonlyMap<IsoDate, string>;
}

export function workingCalendar(days: readonly SpecialDay[]): WorkingCalendar {
  const named = (kind: SpecialDay["kind"]) =>
    new Map(days.filter((day) => day.kind === kind).map(({ day, name }) => [day, name]));
  return { off: named("off"), makeUp: named("make-up") };
}

/** Why nobody works on that day ("Chủ nhật", "Quốc khánh"); undefined on a working day. */
export function findDayOff(date: IsoDate, calendar: WorkingCalendar): string | undefined {
  const holiday = calendar.off.get(date);
  if (holiday !== undefined) return holiday;
  // State bodies work five days a week (Quyết định 188/1999/QĐ-TTg).
  const isWeekend = weekday(date) >= 6;
  return isWeekend && !calendar.makeUp.has(date) ? weekdayName(weekday(date)) : undefined;
}

export function isWorkingDay(date: IsoDate, calendar: WorkingCalendar): boolean {
  return findDayOff(date, calendar) === undefined;
}

/** The last working day up to and with a day. */
export function workingDayUpTo(date: IsoDate, calendar: WorkingCalendar): IsoDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day;
}

/** The first working day from a day on, that day included. */
export function workingDayFrom(date: IsoDate, calendar: WorkingCalendar): IsoDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/** Whether a due day that is a day off stays where it is, or moves to the working day before or after it. */
export const dayOffMoves = ["stays", "before", "after"] as const;
export type DayOffMove = (typeof dayOffMoves)[number];

export function movedForDayOff(date: IsoDate, move: DayOffMove, calendar: WorkingCalendar): IsoDate {
  if (move === "stays") return date;
  return move === "before" ? workingDayUpTo(date, calendar) : workingDayFrom(date, calendar);
}

/** Working days of the window, both ends within; 0 where it ends before it begins. */
export function countWorkingDays(from: IsoDate, to: IsoDate, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

/**
 * What to tell about a due day that is a day off: due days are never moved for it, so the sender should know
 * by when to be done. undefined for a working day.
 */
export function warnOfDayOff(due: IsoDate, calendar: WorkingCalendar): string | undefined {
  const reason = findDayOff(due, calendar);
  if (reason === undefined) return undefined;
  const before = workingDayUpTo(due, calendar);
  return `Hạn ${formatDate(due)} rơi vào ngày nghỉ (${reason}) và không lùi lại: nên gửi chậm nhất ${weekdayName(weekday(before))}, ${formatDate(before)}.`;
}

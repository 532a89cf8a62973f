import { daysInMonth, isoDate, type IsoDate } from "./dates.ts";

/** A day of every year, 'MM-DD': '11-20', and '02-29' for the last of February. */
export type MonthDay = string;

// A leap year, so that 29 February is a day of the year.
const leapYear = 2000;

export function isMonthDay(text: string): boolean {
  const match = /^(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [month, day] = [Number(match[1]), Number(match[2])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(leapYear, month);
}

/** @throws RangeError for text that is no day of the year. */
export function partsOfMonthDay(monthDay: MonthDay): { month: number; day: number } {
  if (!isMonthDay(monthDay)) throw new RangeError(`Not a day of the year: ${monthDay}`);
  return { month: Number(monthDay.slice(0, 2)), day: Number(monthDay.slice(3)) };
}

/** That day in a year; 29 February is the 28th in a common year. */
export function onYear(monthDay: MonthDay, year: number): IsoDate {
  const { month, day } = partsOfMonthDay(monthDay);
  return isoDate(year, month, Math.min(day, daysInMonth(year, month)));
}

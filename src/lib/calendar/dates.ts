/**
 * Calendar days as text, 'YYYY-MM-DD', years 1000 to 9999. Plans, duties and activities are about days, not
 * instants: text has no time zone to go wrong, sorts by time, and is what PostgreSQL and forms speak.
 */
export type IsoDate = string;

const msPerDay = 86_400_000;
// Việt Nam keeps UTC+7 all year round (no daylight saving), so the offset needs no zone database.
const vietnamOffsetMs = 7 * 3_600_000;

export interface DateParts {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

/** Is it a day that exists? '2026-02-30' and '2026-2-3' are not. */
export function isIsoDate(text: string): boolean {
  return parse(text) !== undefined;
}

/** @throws RangeError where there is no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  if (!isIsoDate(date)) throw new RangeError(`No such day: ${year}-${month}-${day}`);
  return date;
}

/** @throws RangeError for text that is no day. */
export function partsOf(date: IsoDate): DateParts {
  const parts = parse(date);
  if (!parts) throw new RangeError(`Not a day: ${date}`);
  return parts;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whole days since 1970-01-01, for arithmetic. */
export function dayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / msPerDay;
}

export function fromDayNumber(days: number): IsoDate {
  const at = new Date(days * msPerDay);
  return isoDate(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day so many months on; the last of that month where it is shorter (31/01 + 1 = 28/02). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return isoDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Days from one to the other: 0 on the same day, negative backwards. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 Monday (thứ Hai) to 7 Sunday (Chủ nhật). */
export function weekday(date: IsoDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The day it is in Việt Nam at an instant. */
export function todayInVietnam(now: Date): IsoDate {
  return fromDayNumber(Math.floor((now.getTime() + vietnamOffsetMs) / msPerDay));
}

/** The first instant of a day in Việt Nam. A deadline day ends where the next one starts. */
export function startInVietnam(date: IsoDate): Date {
  return new Date(dayNumber(date) * msPerDay - vietnamOffsetMs);
}

/** By hand: every page reads some thousands of days, and a pattern took most of the time of its calendar. */
function parse(text: string): DateParts | undefined {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return undefined;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  if (!(year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)))
    return undefined;
  return { year, month, day };
}

/** NaN where there is anything but digits. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, "0");
}

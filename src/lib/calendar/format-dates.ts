import { isIsoDate, partsOf, type IsoDate } from "./dates.ts";
import { partsOfMonthDay, type MonthDay } from "./month-days.ts";

/*
 * Nghị định 30/2020/NĐ-CP, Phụ lục I: days under 10 and the months 1 and 2 are written with a leading zero,
 * so that nobody can put a digit before them; the other months are not.
 */

const weekdays = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"] as const;

/** '2026-04-05' → "05/4/2026" */
export function formatDate(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return `${twoDigits(day)}/${writtenMonth(month)}/${year}`;
}

/** '2026-04-05' → "ngày 05 tháng 4 năm 2026" */
export function formatDateInWords(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return `ngày ${twoDigits(day)} tháng ${writtenMonth(month)} năm ${year}`;
}

/** '11-20' → "20/11" */
export function formatMonthDay(monthDay: MonthDay): string {
  const { month, day } = partsOfMonthDay(monthDay);
  return `${twoDigits(day)}/${writtenMonth(month)}`;
}

/** "15/11/2026 – 15/12/2026", or the one day. */
export function formatDateRange(from: IsoDate, to: IsoDate): string {
  return from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`;
}

/** 1 → "Thứ Hai" … 7 → "Chủ nhật" */
export function weekdayName(weekday: number): string {
  const name = weekdays[weekday - 1];
  if (!name) throw new RangeError(`No such day of the week: ${weekday}`);
  return name;
}

/** "5/4/2026", "05-04-2026" or "2026-04-05" as people type them; undefined where it is no day. */
export function parseDate(typed: string): IsoDate | undefined {
  const text = typed.trim();
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const date = match ? `${match[3]}-${match[2]?.padStart(2, "0")}-${match[1]?.padStart(2, "0")}` : text;
  return isIsoDate(date) ? date : undefined;
}

function writtenMonth(month: number): string {
  return month <= 2 ? twoDigits(month) : String(month);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

import { daysInMonth, isIsoDate, isoDate, type IsoDate } from "#lib/calendar/dates.ts";

/** The days that a printed date can mean: both ends included. */
export interface PrintedDays {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** "2022-03" → 01/3 to 31/3/2022; null for text that is no such date, and for none. */
export function printedDays(printed: string | null): PrintedDays | null {
  if (printed === null) return null;
  if (isIsoDate(printed)) return { first: printed, last: printed };
  const match = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2]))?$/u.exec(printed);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  return {
    first: isoDate(year, month ?? 1, 1),
    last: isoDate(year, month ?? 12, daysInMonth(year, month ?? 12)),
  };
}

/** The days that warnings about a document are reckoned by: its own, and today. */
export interface Days extends PrintedDays {
  readonly today: IsoDate;
}

import { partsOf, type IsoDate } from "./dates.ts";
import { onYear, type MonthDay } from "./month-days.ts";

/** A day, month or campaign that comes back every year; it may run over New Year ('12-20' to '01-10'). */
export interface YearlyRange {
  readonly from: MonthDay;
  readonly to: MonthDay;
}

export interface Occurrence {
  readonly from: IsoDate;
  /** Its last day, still within. */
  readonly to: IsoDate;
}

/** The occurrences that share a day with the window, in order; whole, even where the window cuts them. */
export function listOccurrences(range: YearlyRange, from: IsoDate, to: IsoDate): Occurrence[] {
  const overNewYear = range.to < range.from ? 1 : 0;
  const found: Occurrence[] = [];
  for (let year = partsOf(from).year - overNewYear; year <= partsOf(to).year; year += 1) {
    const occurrence = { from: onYear(range.from, year), to: onYear(range.to, year + overNewYear) };
    if (occurrence.from <= to && occurrence.to >= from) found.push(occurrence);
  }
  return found;
}

/** Does the day lie within the range, whichever the year? */
export function isWithin(range: YearlyRange, date: IsoDate): boolean {
  return listOccurrences(range, date, date).length > 0;
}

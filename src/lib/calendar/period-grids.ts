import { reportingMonth, startOfReportingMonth, type CutOff } from "./cut-offs.ts";
import { addDays, dayNumber, fromDayNumber, partsOf, type IsoDate } from "./dates.ts";
import { onYear, type MonthDay } from "./month-days.ts";

/**
 * Periods that tile the line of days are numbered: every day has an index, every index its first day, and a
 * period ends where the next one starts. So there can be no gap and no overlap.
 */
export interface PeriodGrid {
  indexOf(date: IsoDate): number;
  startOf(index: number): IsoDate;
  idOf(index: number): string;
}

/** Monday to Sunday, named as in ISO 8601: the week belongs to the year of its Thursday. */
export const weekGrid: PeriodGrid = {
  // 1970-01-01 was a Thursday, three days after the Monday of week 0.
  indexOf: (date) => Math.floor((dayNumber(date) + 3) / 7),
  startOf: (index) => fromDayNumber(index * 7 - 3),
  idOf: (index) => {
    const thursday = fromDayNumber(index * 7);
    const { year } = partsOf(thursday);
    const week = Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) + 1;
    return `${year}-W${twoDigits(week)}`;
  },
};

/** Periods of 1, 3, 6 or 12 whole months. */
export function monthsGrid(months: 1 | 3 | 6 | 12, cutOff: CutOff): PeriodGrid {
  return {
    indexOf: (date) => Math.floor(reportingMonth(date, cutOff) / months),
    startOf: (index) => startOfReportingMonth(index * months, cutOff),
    idOf: (index) => {
      const year = Math.floor((index * months) / 12);
      const inYear = (index % (12 / months)) + 1;
      if (months === 12) return String(year);
      if (months === 6) return `${year}-H${inYear}`;
      return months === 3 ? `${year}-Q${inYear}` : `${year}-${twoDigits(inYear)}`;
    },
  };
}

/** School years, each from the given day of a year to the eve of that day in the next. */
export function schoolYearGrid(start: MonthDay): PeriodGrid {
  return {
    indexOf: (date) => {
      const { year } = partsOf(date);
      return date >= onYear(start, year) ? year : year - 1;
    },
    startOf: (year) => onYear(start, year),
    idOf: (year) => `${year}-${year + 1}`,
  };
}

/** The last day of the period of an index. */
export function endOf(grid: PeriodGrid, index: number): IsoDate {
  return addDays(grid.startOf(index + 1), -1);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

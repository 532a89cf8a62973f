import { addDays, type IsoDate } from "#lib/calendar/dates.ts";
import { listOccurrences, type Occurrence, type YearlyRange } from "#lib/calendar/occasions.ts";

export interface ComingOccasion extends Occurrence {
  readonly name: string;
}

interface Recurring extends YearlyRange {
  readonly name: string;
  /** Only in that year; every year where there is none. */
  readonly year?: number | null;
}

/** How far ahead one looks: to the next season. */
const daysAhead = 120;

/** Days and campaigns that run or come next, the nearest first; one that several plans name is told once. */
export function listComing(occasions: readonly Recurring[], asOf: IsoDate, most = 5): ComingOccasion[] {
  const coming = occasions.flatMap(({ name, year, ...range }) =>
    listOccurrences(range, asOf, addDays(asOf, daysAhead))
      .filter(({ from }) => year == null || from.startsWith(String(year)))
      .map(({ from, to }) => ({ name, from, to })),
  );
  const distinct = new Map(coming.map((occasion) => [`${occasion.from} ${occasion.to}`, occasion]));
  return [...distinct.values()]
    .sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to))
    .slice(0, most);
}

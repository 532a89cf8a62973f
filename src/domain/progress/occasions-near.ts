import { addDays, daysBetween, type IsoDate } from "#lib/calendar/dates.ts";
import { formatDate, formatDateRange } from "#lib/calendar/format-dates.ts";
import { listOccurrences, type Occurrence, type YearlyRange } from "#lib/calendar/occasions.ts";

/** An occasion that is on, or begins within thirty days. */
export interface OccasionNear extends Occurrence {
  readonly name: string;
}

interface NamedRange extends YearlyRange {
  readonly name: string;
  /** Only that year; null or not said for every year. */
  readonly year?: number | null;
}

const near = 30;

/** The nearest first; two of the same days are one, under the name of the first given. */
export function listOccasionsNear(occasions: readonly NamedRange[], asOf: IsoDate): OccasionNear[] {
  const found = occasions.flatMap(({ name, year, ...range }) =>
    listOccurrences(range, asOf, addDays(asOf, near))
      .filter(({ from }) => year == null || from.startsWith(`${year}-`))
      .map((occurrence) => ({ ...occurrence, name })),
  );
  const once = [...Map.groupBy(found, ({ from, to }) => `${from} ${to}`).values()].flatMap(
    ([first]) => first ?? [],
  );
  return once.sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
}

/** "hôm nay", "đang diễn ra đến 15/12/2026", "15/11/2026 – 15/12/2026, còn 26 ngày" */
export function occasionText({ from, to }: Occurrence, asOf: IsoDate): string {
  if (from === to && from === asOf) return `hôm nay, ${formatDate(from)}`;
  if (from <= asOf) return `đang diễn ra đến ${formatDate(to)}`;
  return `${formatDateRange(from, to)}, còn ${daysBetween(asOf, from)} ngày`;
}

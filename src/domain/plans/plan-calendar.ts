import { partsOf, type IsoDate } from "#lib/calendar/dates.ts";
import { listOccurrences } from "#lib/calendar/occasions.ts";
import { findDayOff, warnOfDayOff, type WorkingCalendar } from "#lib/calendar/working-days.ts";
import { dueInWords, type Duty } from "./duty.ts";
import { listDutyDays } from "./duty-days.ts";
import type { PlanOccasion } from "./plan-occasion.ts";
import { isWordingOn, type Wording } from "./plan.ts";

/** One line of the calendar, whatever it comes from; the page merges the lists of several reads. */
export interface CalendarEntry {
  readonly kind: "duty" | "occasion" | "activity";
  readonly from: IsoDate;
  /** Its last day; the same for what is a day. */
  readonly to: IsoDate;
  readonly title: string;
  /** What is said beside the title. */
  readonly note: string | null;
  /** A last day that is a day off: told, never moved. */
  readonly warning: string | null;
  /** The plan, or the activity, that it opens. */
  readonly subjectId: string;
}

/** A duty or an occasion with the years of its plan. */
export type Dated<Item> = Item & {
  readonly plan: { readonly id: string; readonly periodFrom: number; readonly periodTo: number };
};

/** The last days of duties in the window, while their plan holds. */
export function dutyEntries(
  duties: readonly Dated<Duty>[],
  from: IsoDate,
  to: IsoDate,
  calendar: WorkingCalendar,
): CalendarEntry[] {
  return duties.flatMap((duty) =>
    listDutyDays(duty, from, to, calendar)
      .map(({ day }) => day)
      .filter((day) => holds(duty, day))
      .map((day) => ({
        kind: "duty" as const,
        from: day,
        to: day,
        title: duty.receiver ? `${duty.title} gửi ${duty.receiver}` : duty.title,
        note: `${dueInWords(duty)}${duty.sender ? ` · ${duty.sender}` : ""}`,
        warning: findDayOff(day, calendar) === undefined ? null : (warnOfDayOff(day, calendar) ?? null),
        subjectId: duty.plan.id,
      })),
  );
}

/** The occurrences of occasions that begin in the window, or run into it, while their plan holds. */
export function occasionEntries(
  occasions: readonly Dated<PlanOccasion>[],
  from: IsoDate,
  to: IsoDate,
): CalendarEntry[] {
  return occasions.flatMap((occasion) =>
    listOccurrences(occasion, from, to)
      .filter((run) => holds(occasion, run.from))
      .filter((run) => occasion.year === null || partsOf(run.from).year === occasion.year)
      .map((run) => ({
        kind: "occasion" as const,
        ...run,
        title: occasion.name,
        note: null,
        warning: null,
        subjectId: occasion.plan.id,
      })),
  );
}

export interface CalendarMonth {
  /** YYYY-MM */
  readonly month: string;
  readonly entries: readonly CalendarEntry[];
}

/**
 * Entries by the month in which they begin, in order of time; what began before the window stands in its first
 * month. The same occasion from two plans (a commune's and its province's) is shown once.
 */
export function byMonth(entries: readonly CalendarEntry[], from: IsoDate): CalendarMonth[] {
  const inOrder = withoutTwins(entries).toSorted(
    (a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.title, b.title),
  );
  const months = Map.groupBy(inOrder, (entry) => (entry.from < from ? from : entry.from).slice(0, 7));
  return [...months]
    .map(([month, list]) => ({ month, entries: list }))
    .sort((a, b) => compare(a.month, b.month));
}

function withoutTwins(entries: readonly CalendarEntry[]): CalendarEntry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    if (entry.kind !== "occasion") return true;
    const key = `${entry.from} ${entry.to}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** While its plan holds, and the plan words it so. */
function holds(item: Dated<Wording>, day: IsoDate): boolean {
  const { year } = partsOf(day);
  return item.plan.periodFrom <= year && year <= item.plan.periodTo && isWordingOn(item, day);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

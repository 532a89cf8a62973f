import { addDays, daysBetween, type IsoDate } from "#lib/calendar/dates.ts";
import type { DaySpan } from "./ledger-sums.ts";

/** What was counted in a stretch of days, the oldest first, one after the other without a gap. */
export interface Bucket extends DaySpan {
  readonly amount: number;
}

export interface ForecastInput {
  /** Of at least the period so far; a year and more tells the seasons. */
  readonly history: readonly Bucket[];
  /** The period that runs: what it has until `asOf`, and what it needs at its end. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly asOf: IsoDate;
  readonly amount: number;
  readonly goal: number;
  /** More cannot be reached: units bound, where units are counted. */
  readonly most?: number;
}

export interface Forecast {
  /** Where it will stand at the end of the period: a range, because nobody knows. Whole numbers. */
  readonly low: number;
  readonly high: number;
  readonly outlook: Outlook;
  readonly reasoning: Reasoning;
}

export const outlooks = ["reached", "likely", "open", "unlikely"] as const;
/** reached already · even the low end reaches it · the goal lies within the range · not even the high end does */
export type Outlook = (typeof outlooks)[number];

/** What the range stands on, to be said in words (forecast-text.ts). */
export interface Reasoning {
  /** Amount a day: over the latest 90 days or fewer, and over all that is known. */
  readonly latest: { readonly perDay: number; readonly days: number };
  readonly all: { readonly perDay: number; readonly days: number };
  readonly daysLeft: number;
  /** The same days of last year, where they are known: the season. null where they are not. */
  readonly season: { readonly amount: number; readonly factor: number } | null;
  /** Whether the Action Month (15/11 to 15/12) lies in the days left. */
  readonly actionMonth: boolean;
}

/** Days of which the latest pace is taken. */
const latestDays = 90;
/** Fewer days than this say nothing of a pace. */
const leastDays = 28;
/** One in ten ends below the range and one in ten above, if what comes is as scattered as events that are counted. */
const tenth = 1.28;

/**
 * From the pace so far to the end of the period. Three ways of seeing what the days left will bring: as the
 * latest 90 days, as all days known, and, where last year is known, as the same days of last year grown or shrunk
 * as this year is against it. The range is from the lowest of the three less its scatter to the highest and its
 * scatter. null where fewer than four weeks are known, or the period is over.
 */
export function forecast(input: ForecastInput): Forecast | null {
  const { history, to, asOf, amount, goal, most } = input;
  const daysLeft = daysBetween(asOf, to);
  const [first] = history;
  const known = first ? daysBetween(first.from, asOf) + 1 : 0;
  if (daysLeft <= 0 || known < leastDays) return null;
  const pace = (days: number) => ({
    perDay: amountWithin(history, { from: addDays(asOf, 1 - days), to: asOf }) / days,
    days,
  });
  const latest = pace(Math.min(latestDays, known));
  const all = pace(known);
  const season = seasonOf(input);
  const rest = [
    latest.perDay * daysLeft,
    all.perDay * daysLeft,
    ...(season ? [season.amount * season.factor] : []),
  ];
  const [least, greatest] = [Math.min(...rest), Math.max(...rest)];
  const within = (value: number) => Math.min(most ?? Infinity, amount + value);
  const low = Math.floor(within(Math.max(0, least - tenth * Math.sqrt(least))));
  const high = Math.ceil(within(greatest + tenth * Math.sqrt(Math.max(greatest, 1))));
  return {
    low,
    high,
    outlook: amount >= goal ? "reached" : low >= goal ? "likely" : high < goal ? "unlikely" : "open",
    reasoning: { latest, all, daysLeft, season, actionMonth: meetsActionMonth(addDays(asOf, 1), to) },
  };
}

/** The days left, a year ago; and how this year so far compares with the year before. */
function seasonOf({ history, from, to, asOf }: ForecastInput): Reasoning["season"] {
  const yearAgo = (day: IsoDate) => addDays(day, -365);
  const [first] = history;
  if (!first || first.from > yearAgo(from)) return null;
  const before = amountWithin(history, { from: yearAgo(from), to: yearAgo(asOf) });
  const now = amountWithin(history, { from, to: asOf });
  if (before === 0) return null;
  return {
    amount: amountWithin(history, { from: addDays(yearAgo(asOf), 1), to: yearAgo(to) }),
    factor: now / before,
  };
}

/** A bucket that lies partly within counts by its days. */
export function amountWithin(history: readonly Bucket[], { from, to }: DaySpan): number {
  return history.reduce((sum, bucket) => {
    const first = bucket.from > from ? bucket.from : from;
    const last = bucket.to < to ? bucket.to : to;
    const days = daysBetween(first, last) + 1;
    return days <= 0 ? sum : sum + (bucket.amount * days) / (daysBetween(bucket.from, bucket.to) + 1);
  }, 0);
}

function meetsActionMonth(from: IsoDate, to: IsoDate): boolean {
  const years = [from.slice(0, 4), to.slice(0, 4)];
  return years.some((year) => from <= `${year}-12-15` && `${year}-11-15` <= to);
}

import { addDays, type IsoDate } from "#lib/calendar/dates.ts";
import { isMonthDay, onYear, type MonthDay } from "#lib/calendar/month-days.ts";
import { listOccurrences } from "#lib/calendar/occasions.ts";
import type { Period } from "#lib/calendar/periods.ts";
import { actionMonth } from "#domain/activities/ledger-amounts.ts";
import type { YearlyOccasion } from "#domain/lists/lists.ts";
import type { DutySettings } from "#domain/plans/duty-settings.ts";

export interface AskedSupplement {
  readonly period: Period;
  /** The last day in time; null where nobody has named one. */
  readonly due: IsoDate | null;
  /** The first day on which it can be made: everything of the Action Month is over then. */
  readonly from: IsoDate;
}

type SettledSupplement = Partial<Pick<DutySettings, "supplement" | "supplementDue">>;

/** What the settings and the calendar say of a year's supplement, before anything was sent. */
export interface SupplementRound extends AskedSupplement {
  /** The last day of the Action Month: whoever's report reached it owes no supplement. */
  readonly monthEnds: IsoDate;
}

/** The last report sent to the duty. */
interface SentMain {
  readonly version: number;
  readonly sentCutOff: IsoDate | null;
}

/**
 * The supplement that follows a year's report whose cut-off fell before the end of the Action Month; null where none
 * does: the month was in it, the duty wants none, or nothing was sent that it could supplement.
 */
export function supplementOf(
  duty: SettledSupplement,
  period: Period,
  main: SentMain | null,
  occasions: readonly YearlyOccasion[],
): AskedSupplement | null {
  const cutOff = main?.sentCutOff ?? null;
  if (main === null || main.version === 0 || cutOff === null) return null;
  const round = supplementRound(duty, period, occasions);
  if (round === null || cutOff >= round.monthEnds) return null;
  const { due, from } = round;
  return { period, due, from };
}

/** The supplement that a duty wants of a year, whoever has to send it; null where it wants none. */
export function supplementRound(
  duty: SettledSupplement,
  period: Period,
  occasions: readonly YearlyOccasion[],
): SupplementRound | null {
  const { supplement, supplementDue } = supplementSettings(duty);
  if (!supplement || period.kind !== "year") return null;
  const month = occasions.find(({ code }) => code === actionMonth);
  const last = month && listOccurrences(month, period.from, period.to).findLast(({ to }) => to <= period.to);
  if (!last) return null;
  return { period, due: dayAfter(last.to, supplementDue), from: addDays(last.to, 1), monthEnds: last.to };
}

/** The same as it stands on a day: not before the Action Month is over. */
export function isAskedOn(asked: AskedSupplement | null, asOf: IsoDate): asked is AskedSupplement {
  return asked !== null && asked.from <= asOf;
}

/**
 * What people settled of the duty's supplement. A duty about which nobody settled anything is followed by one,
 * whenever it comes.
 */
export function supplementSettings({ supplement = true, supplementDue = null }: SettledSupplement): {
  readonly supplement: boolean;
  readonly supplementDue: MonthDay | null;
} {
  const isDay = supplementDue !== null && isMonthDay(supplementDue);
  return { supplement, supplementDue: isDay ? supplementDue : null };
}

/** The first such day of a year after a day: a supplement due on 15/01 is due in the January that follows. */
function dayAfter(day: IsoDate, due: MonthDay | null): IsoDate | null {
  if (due === null) return null;
  const year = Number(day.slice(0, 4));
  const same = onYear(due, year);
  return same > day ? same : onYear(due, year + 1);
}

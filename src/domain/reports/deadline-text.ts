import { daysBetween, type IsoDate } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { dueText, howLong } from "./due-text.ts";
import type { Obligation } from "./obligation.ts";

/**
 * When a report must be there and how long that is: as the plan words it, or until the day that was granted, or to
 * which a day off moved it: "được gia hạn đến hết ngày 25/11/2026, còn 5 ngày".
 */
export function deadlineText(
  { due, extendedTo }: Pick<Obligation, "due" | "extendedTo">,
  { inclusive, dayOff }: Pick<Duty, "inclusive" | "dayOff">,
  asOf: IsoDate,
): string {
  if (due === null || extendedTo !== due) return dueText(due, inclusive || dayOff !== "stays", asOf);
  return `được gia hạn đến hết ngày ${formatDate(due)}, ${howLong(daysBetween(asOf, due))}`;
}

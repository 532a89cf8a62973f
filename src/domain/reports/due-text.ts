import { addDays, daysBetween, type IsoDate } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import type { ReportPart } from "./report-part.ts";

/**
 * When a report must be there, as the plan words it, and how long that is: "trước ngày 20/11/2026, còn 30 ngày".
 * @param due the last day in time; null where the plan names none
 */
export function dueText(
  due: IsoDate | null,
  inclusive: boolean,
  asOf: IsoDate,
  part: ReportPart = "main",
): string {
  if (due === null) return part === "main" ? "kế hoạch chưa nêu ngày gửi" : "chưa định ngày gửi";
  // The day of a supplement is the last itself: people settle it, no plan words it.
  const printed =
    inclusive || part === "supplement"
      ? `chậm nhất ngày ${formatDate(due)}`
      : `trước ngày ${formatDate(addDays(due, 1))}`;
  return `${printed}, ${howLong(daysBetween(asOf, due))}`;
}

export function howLong(days: number): string {
  if (days === 0) return "hôm nay là ngày cuối";
  return days > 0 ? `còn ${days} ngày` : `đã quá ${-days} ngày`;
}

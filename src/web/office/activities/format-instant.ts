import { formatDate } from "#lib/calendar/format-dates.ts";
import { todayInVietnam } from "#lib/calendar/dates.ts";

const clock = new Intl.DateTimeFormat("vi-VN", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Asia/Ho_Chi_Minh",
});

/** "10:05 ngày 20/10/2026", as the clocks in Việt Nam show it. */
export function formatInstant(instant: Date): string {
  return `${clock.format(instant)} ngày ${formatDate(todayInVietnam(instant))}`;
}

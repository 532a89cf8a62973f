import { todayInVietnam } from "#lib/calendar/dates.ts";
import type { Clock } from "#platform/clock.ts";

/** Today's day in Việt Nam as 'YYYY-MM-DD', by the injected clock. */
export function today(clock: Clock): string {
  return todayInVietnam(clock());
}

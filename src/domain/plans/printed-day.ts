import { formatDate, formatMonthDay, parseDate } from "#lib/calendar/format-dates.ts";
import { isIsoDate } from "#lib/calendar/dates.ts";

/** Days as plans print them: "20/11" comes back every year, "15/01/2027" comes once. */

/** '11-20' → "20/11", '2027-01-15' → "15/01/2027"; "" for null. */
export function printedDay(day: string | null): string {
  if (day === null) return "";
  return isIsoDate(day) ? formatDate(day) : formatMonthDay(day);
}

/** "20/11" → '11-20', "15/01/2027" → '2027-01-15'; undefined where it is no day. 29/02 is one. */
export function parsePrintedDay(typed: string): string | undefined {
  const yearly = /^(\d{1,2})[/.-](\d{1,2})$/.exec(typed.trim());
  if (!yearly) return parseDate(typed);
  const [day = "", month = ""] = [yearly[1]?.padStart(2, "0"), yearly[2]?.padStart(2, "0")];
  // A leap year knows every day that some year has.
  return isIsoDate(`2028-${month}-${day}`) ? `${month}-${day}` : undefined;
}

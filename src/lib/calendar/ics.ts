import { addDays, type IsoDate } from "./dates.ts";

/** A day, or days in a row, in somebody's calendar. */
export interface CalendarEvent {
  /** The same for as long as it is the same thing, whatever becomes of its day. */
  readonly uid: string;
  readonly title: string;
  /** What is said when it is opened; lines end in \n. */
  readonly text: string;
  readonly from: IsoDate;
  /** Its last day, still within. */
  readonly to: IsoDate;
  /** Counts how often its days or words were changed. */
  readonly sequence: number;
  readonly changedAt: Date;
  /** So many days before its first, at eight in the morning, the program speaks up; 0 on the day itself. */
  readonly alarms: readonly number[];
  /** Where it can be looked at. */
  readonly url?: string;
}

const alarmHour = 8;
/** How often a program need ask again. */
const refresh = "PT6H";

/**
 * A calendar as programs read it (RFC 5545): whole days without a time zone, which are the same day wherever the
 * telephone is. Nobody is made busy by it.
 */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Lan Toa//Lich nhac viec//VI",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    text("NAME", name),
    text("X-WR-CALNAME", name),
    "X-WR-TIMEZONE:Asia/Ho_Chi_Minh",
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

function eventLines(event: CalendarEvent): string[] {
  const changed = instant(event.changedAt);
  return [
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    // With a METHOD the stamp says when this form of the entry was made: when it last changed.
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART;VALUE=DATE:${day(event.from)}`,
    // The end is the first day after it.
    `DTEND;VALUE=DATE:${day(addDays(event.to, 1))}`,
    text("SUMMARY", event.title),
    ...(event.text === "" ? [] : [text("DESCRIPTION", event.text)]),
    ...(event.url === undefined ? [] : [`URL:${event.url}`]),
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    ...event.alarms.flatMap((daysBefore) => [
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      text("DESCRIPTION", event.title),
      `TRIGGER:${trigger(daysBefore)}`,
      "END:VALARM",
    ]),
    "END:VEVENT",
  ];
}

/** Counted from midnight at which the event begins: seven days before at eight is 160 hours earlier. */
function trigger(daysBefore: number): string {
  const hours = daysBefore * 24 - alarmHour;
  if (hours <= 0) return `PT${-hours}H`;
  const [days, rest] = [Math.floor(hours / 24), hours % 24];
  return `-P${days > 0 ? `${days}D` : ""}${rest > 0 ? `T${rest}H` : ""}`;
}

const day = (date: IsoDate) => date.replaceAll("-", "");
const instant = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, "");

/** Control characters, which no calendar may hold; ends of lines are spoken of apart. */
const controls = /[^\P{Cc}\n]/gu;

function text(name: string, value: string): string {
  const clean = value.replaceAll("\r\n", "\n").replace(controls, " ").normalize("NFC");
  return `${name}:${clean.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n")}`;
}

const longestLine = 75;

/**
 * A line of at most 75 octets, the rest on lines that begin with a space. A letter of several octets is never cut:
 * programs that join lines after reading them as UTF-8 would show two broken ones.
 */
export function foldLine(line: string): string {
  const folded: string[] = [];
  let [current, octets] = ["", 0];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > longestLine) {
      folded.push(current);
      [current, octets] = [" ", 1];
    }
    current += letter;
    octets += size;
  }
  return [...folded, current].join("\r\n");
}

import { findDates, monthDay } from "./calendar-dates.ts";

/** The line of place and date: "Bình Lư, ngày 05 tháng 4 năm 2026", with day or month perhaps left for the clerk. */
export interface Dateline {
  readonly place: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly issuedOn: string;
  /** Day or month left empty. */
  readonly blank: boolean;
}

const blank = String.raw`[\s._…]{0,24}`;
const form = new RegExp(
  String.raw`(?:^|[\sA-Za-zÀ-ỹ.…)|])(?:,${blank}|[.…]\s{0,2})?ngày${blank}(\d{1,2})?${blank}tháng${blank}(\d{1,2})?${blank}năm\s{0,3}(\d{4})\s?\.?$`,
  "u",
);

const figures = /,\s{0,3}ngày\s{0,3}(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?((?:19|20)\d\d)\s?\.?$/u;

/** True for lowered text that is (or ends with) such a line. */
export function isDateline(low: string): boolean {
  if (low.length >= 140) return false;
  return figures.test(low) || (form.test(low) && (/,\s{0,3}ngày/u.test(low) || low.length < 45));
}

/** Reads the line; null where it is none. `low` is the lowered text. */
export function readDateline(text: string, low: string): Dateline | null {
  const match = isDateline(low) ? (figures.exec(low) ?? form.exec(low)) : null;
  const year = match?.[3];
  if (match === null || year === undefined) return null;
  const [day, month] = [Number(match[1] ?? 0), Number(match[2] ?? 0)];
  const at = low.lastIndexOf("ngày");
  const place =
    text
      .slice(0, at)
      .replace(/[,.…\s]+$/u, "")
      .split(/[|\t:]|\s\d/u)
      .at(-1)
      ?.trim() ?? "";
  return { place: placeName(place), issuedOn: dateOf(year, month, day), blank: day === 0 || month === 0 };
}

/** The last capitalised words: in one line with the number, "Số: /KH-X Hà Nội" ends with the place. */
function placeName(before: string): string | null {
  const words = before.split(/\s+/u).filter((word) => !/[/]/u.test(word));
  const from = words.findLastIndex((word) => !/^\p{Lu}[\p{Ll}.]|^\p{Lu}\p{Lu}?\.$|^\d{1,2}$/u.test(word)) + 1;
  const name = words.slice(from).join(" ");
  return name === "" || name.length > 40 ? null : name;
}

function dateOf(year: string, month: number, day: number): string {
  if (month < 1 || month > 12) return year;
  const whole = day >= 1 && day <= 31;
  return whole ? `${year}-${monthDay(month, day)}` : `${year}-${String(month).padStart(2, "0")}`;
}

/** The day that a news page prints near its head ("15:35 | 25/10/2021"); null where it prints none. */
export function newsDate(lows: readonly string[]): string | null {
  for (const low of lows.slice(0, 12)) {
    const date = low.length < 90 ? findDates(low)[0] : undefined;
    if (date !== undefined && date.year !== null) return `${date.year}-${monthDay(date.month, date.day)}`;
  }
  return null;
}

import { whole } from "#lib/vietnamese/words.ts";

/** A day as a text prints it: 20/11, ngày 10 tháng 6 năm 2021. The year may be left to the reader. */
export interface PrintedDate {
  /** In the text searched. */
  readonly from: number;
  readonly to: number;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

const monthNames = [
  "giêng",
  "hai",
  "ba",
  "tư",
  "năm",
  "sáu",
  "bảy",
  "tám",
  "chín",
  "mười",
  "mười một",
  "mười hai",
];
const monthWord = `${monthNames
  .toReversed()
  .join("|")
  .replaceAll(" ", String.raw`\s`)}|một|chạp`;
const year = String.raw`(?:\s{0,2}[/.-]\s{0,2}(\d{4})(?!\d)|,?\s+năm\s+(\d{4}))?`;

/** With strokes anywhere; with points or hyphens only after "ngày", since 10-15 may be anything. */
const strokes = new RegExp(
  String.raw`(?<![\d/.,])(\d{1,2})\s?/\s?(\d{1,2})(?![\d%]|\s?/\s?(?:\d{1,3}(?!\d)|[A-Za-zÀ-ỹ]))${year}`,
  "gu",
);
const hyphens = new RegExp(
  String.raw`(?<=ngày\s(?:[^\d,;.]{0,40}\s)?)(\d{1,2})\s?[-.]\s?(\d{1,2})(?![\d%/])${year}`,
  "gu",
);
const spelled = new RegExp(
  String.raw`(?<![\d/])(\d{1,2})\s+tháng\s+(\d{1,2}|${whole(monthWord)})(?!\d)${year}`,
  "gu",
);

/** The days printed in lowered text, in order. Impossible days are not dates. */
export function findDates(low: string): PrintedDate[] {
  if (!/\d/u.test(low)) return [];
  const found: PrintedDate[] = [];
  for (const form of [strokes, hyphens, spelled]) {
    for (const match of low.matchAll(form)) {
      const month = monthOf(match[2] ?? "");
      const day = Number(match[1]);
      if (month < 1 || month > 12 || day < 1 || day > 31) continue;
      const printed = match[3] ?? match[4];
      const from = match.index;
      found.push({ from, to: from + match[0].length, day, month, year: printed ? Number(printed) : null });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function monthOf(said: string): number {
  if (/^\d/u.test(said)) return Number(said);
  const word = said.replace(/\s+/gu, " ");
  if (word === "một") return 1;
  return word === "chạp" ? 12 : monthNames.indexOf(word) + 1;
}

/** A month named without a day: "tháng 6", "tháng Sáu". */
export const bareMonth = new RegExp(
  String.raw`(?<!\d\s{0,2})tháng\s+(\d{1,2}|${whole(monthWord)})(?![\d/]|\s*[/]\s*\d)`,
  "u",
);

/** 1 to 12, or 0 where the match of `bareMonth` names no month. */
export function monthNumber(said: string): number {
  const month = monthOf(said);
  return month >= 1 && month <= 12 ? month : 0;
}

/** MM-DD. */
export function monthDay(month: number, day: number): string {
  return `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The last day of a month; February has 29, so that an occasion of every year loses none. */
export function lastDay(month: number): number {
  return [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
}

import { bareMonth, findDates, lastDay, monthDay, monthNumber, type PrintedDate } from "./calendar-dates.ts";
import { linesIn, passageOf, type Page } from "./page.ts";
import { quoteOf, sentences, type Passage } from "./passages.ts";
import type { Occasion } from "./plan-reading.ts";
import { knownCampaign, knownOccasionAt, knownOccasionsNamed } from "./known-occasions.ts";

/** Words that make a date an occasion: a named day, a campaign, a time for communication. */
const cue =
  /(?:ngày\s(?:quốc tế|thế giới|phụ nữ|gia đình|thành lập|truyền thống|hội|vì|dân số|pháp luật|nhà giáo|trẻ em|phòng|toàn dân|lễ|môi trường|sách|công tác|sức khỏe|khuyết tật|nạn nhân|nam giới|việt nam)|tháng (?:hành động|cao điểm|thanh niên|công nhân|vì)|tuần lễ|chiến dịch|đợt (?:cao điểm|truyền thông|tuyên truyền)|cao điểm|dịp|kỷ niệm|nhân ngày|các ngày|ngày lễ|hưởng ứng)/gu;

/** What turns a date into something else: a deadline, a law's date, a session's day in a schedule. */
const notBefore = /(?:trước|chậm nhất|muộn nhất|hạn|đến hết|kể từ|từ sau|sau)\s(?:là\s|vào\s)?(?:ngày\s)?$/u;
const citation =
  /(?:\/[a-zđ][A-Za-zÀ-ỹ-]{1,14}|-[a-zđ]{2,8}\/tw|luật|số \S{1,20})[\s,]{1,3}(?:ra\s)?(?:ngày\s)?$/u;

/** The days and campaigns that the text ties activities to, each once. Rows of a work schedule are none. */
export function readOccasions(page: Page): Occasion[] {
  const found = new Map<string, Occasion>();
  for (const line of linesIn(page, "body").filter((one) => one.kind === "line")) {
    for (const sentence of sentences(passageOf(page, line))) {
      for (const occasion of occasionsIn(sentence)) {
        const key = `${occasion.from}–${occasion.to}`;
        if (!found.has(key)) found.set(key, occasion);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.at[0] - b.at[0]);
}

type Held = Omit<Occasion, "quote" | "at">;

function occasionsIn(sentence: Passage): Occasion[] {
  const dates = findDates(sentence.low);
  const dated = datedIn(sentence, dates);
  const found = [...dated, ...wholeMonths(sentence, dates), ...undated(sentence, dates)];
  if (found.length === 0) return [];
  const quoted = quoteOf(sentence);
  return found.map((one) => ({ ...quoted, ...one }));
}

function datedIn(sentence: Passage, dates: readonly PrintedDate[]): Held[] {
  const found: Held[] = [];
  const used = new Set<PrintedDate>();
  for (const [i, date] of dates.entries()) {
    if (used.has(date)) continue;
    const next = dates[i + 1];
    const range = next === undefined ? null : rangeOf(sentence, date, next);
    const start = range === null ? null : openingDay(sentence, date);
    const named = nameBefore(sentence, start?.from ?? date.from);
    if (range !== null && next !== undefined) {
      used.add(next);
      const [from, to] = [monthDay(date.month, date.day), monthDay(next.month, next.day)];
      const name = named ?? knownCampaign(from, to);
      if (name === null || isDeadline(sentence, date)) continue;
      found.push({
        name,
        from,
        to,
        year: next.year ?? date.year,
      });
      continue;
    }
    const fromDay = dayBefore(sentence, date);
    if (
      named === null ||
      isDeadline(sentence, date) ||
      citation.test(sentence.low.slice(Math.max(0, date.from - 40), date.from))
    )
      continue;
    if (
      date.year !== null &&
      knownOccasionAt(date.month, date.day) === null &&
      !/kỷ niệm|tháng hành động|chiến dịch|tuần lễ|cao điểm/u.test(named.toLowerCase())
    )
      continue;
    const day = monthDay(date.month, date.day);
    const name = knownOccasionAt(date.month, date.day) ?? named;
    found.push({
      name: fromDay === null ? name : named,
      from: fromDay === null ? day : monthDay(date.month, fromDay),
      to: day,
      year: date.year,
    });
  }
  return found;
}

/** "từ 15/11 đến 15/12", "15/11 - 15/12". */
function rangeOf(sentence: Passage, first: PrintedDate, second: PrintedDate): true | null {
  return /^\s*(?:hằng năm\s|hàng năm\s)?(?:đến(?:\shết)?|tới|[-–—])\s*(?:hết\s)?(?:ngày\s)?$/u.test(
    sentence.low.slice(first.to, second.from),
  )
    ? true
    : null;
}

function openingDay(sentence: Passage, date: PrintedDate): { from: number } | null {
  const start = Math.max(0, date.from - 12);
  const before = /\(?từ\s(?:ngày\s)?$/u.exec(sentence.low.slice(start, date.from));
  return before === null ? null : { from: start + before.index };
}

/** "từ 01 đến 15/11", "từ ngày 8-14/3": the first day without its month. */
function dayBefore(sentence: Passage, date: PrintedDate): number | null {
  const match = /(?<![\d/])(\d{1,2})\s?(?:đến|[-–])\s?(?:ngày\s)?$/u.exec(
    sentence.low.slice(Math.max(0, date.from - 24), date.from),
  );
  const day = Number(match?.[1] ?? 0);
  return day >= 1 && day < date.day ? day : null;
}

function isDeadline(sentence: Passage, date: PrintedDate): boolean {
  return notBefore.test(sentence.low.slice(Math.max(0, date.from - 24), date.from));
}

/** No name of an occasion is longer, dates strung together included. */
const longestName = 220;

/** The words from the last cue to the date; dates strung together share the cue of the first. */
function nameBefore(sentence: Passage, at: number): string | null {
  const start = Math.max(0, at - longestName);
  const before = sentence.low.slice(start, at);
  const last = [...before.matchAll(cue)].at(-1);
  if (last === undefined) return null;
  if (/trước ngày|chậm nhất|báo cáo|gửi về/u.test(before.slice(last.index))) return null;
  const name = sentence.text
    .slice(start + last.index, at)
    .replace(/\s*\(?(?:từ\s)?(?:các\s)?(?:ngày\s)?$/iu, "")
    .replace(/[\s,(:–-]+$/u, "");
  return name === "" ? null : name.slice(0, 160);
}

/** "Tháng hành động … (tháng 6 hằng năm)": from the first day of the month to its last. */
function wholeMonths(sentence: Passage, dates: readonly PrintedDate[]): Held[] {
  const found: Held[] = [];
  for (const campaign of sentence.low.matchAll(
    /tháng (?:hành động|cao điểm|thanh niên|công nhân|vì)[^.;(]{0,110}?[\s(](?=tháng\s)/gu,
  )) {
    const end = campaign.index + campaign[0].length;
    const month = bareMonth.exec(sentence.low.slice(end, end + 16));
    const number = month?.index === 0 ? monthNumber(month[1] ?? "") : 0;
    const inside = dates.some((date) => date.from >= campaign.index && date.to <= end + 20);
    if (number === 0 || inside) continue;
    const name = sentence.text.slice(campaign.index, end).replace(/[\s(,]+$/u, "");
    found.push({ name, from: monthDay(number, 1), to: monthDay(number, lastDay(number)), year: null });
  }
  return found;
}

/** A day known by its name alone, where the text says that something is held on it. */
function undated(sentence: Passage, dates: readonly PrintedDate[]): Held[] {
  if (dates.length > 0 || !/nhan|dip|ky niem|chao mung/u.test(sentence.bare)) return [];
  return knownOccasionsNamed(sentence.bare)
    .filter(({ at }) =>
      /(?:nhan|dip|ky niem|chao mung)\s(?:dip\s)?(?:ky niem\s)?(?:cac\s)?(?:ngay\s)?$/u.test(
        sentence.bare.slice(Math.max(0, at - 36), at),
      ),
    )
    .map(({ name, day }) => ({ name, from: day, to: day, year: null, confidence: 0.6 }));
}

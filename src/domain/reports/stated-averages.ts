import { lowered, composed } from "#lib/vietnamese/fold.ts";
import { readNumberWords } from "#lib/vietnamese/number-words.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { partsOf, type IsoDate } from "#lib/calendar/dates.ts";
import type { Period } from "#lib/calendar/periods.ts";
import { findStatedNumbers, type StatedNumber } from "./stated-numbers.ts";

/** Something that a text says of numbers and that does not add up. */
export interface StatedFault {
  /** What it is about, the same as long as the numbers are the same. */
  readonly key: string;
  readonly text: string;
}

interface Reported {
  readonly period: Period;
  readonly cutOff: IsoDate;
}

/**
 * Averages of a paragraph that its own total does not give: "hơn 3.900 cuộc trong 5 năm, bình quân 975 cuộc/năm". Over
 * how many years, months or units is read from the paragraph, and where it says nothing, from the period.
 */
export function checkAverages(paragraph: string, reported: Reported): StatedFault[] {
  const low = lowered(composed(paragraph));
  const numbers = findStatedNumbers(paragraph).filter(({ percent }) => !percent);
  const averages = numbers.filter((number) => isAverage(low, number));
  return averages.flatMap((average): StatedFault[] => {
    const per = perOf(low, average);
    const totals = numbers.filter(
      (number) => number.noun === average.noun && number.value > average.value && !averages.includes(number),
    );
    const total = totals.findLast(({ from }) => from < average.from) ?? totals[0];
    if (average.noun === null || per === null || !total) return [];
    const spans = spansOf(per, low, numbers, reported).filter((span) => span > 1);
    const [span] = spans;
    if (span === undefined || spans.some((n) => totals.some((one) => agrees(one, average, n)))) return [];
    return [
      {
        key: `average:${average.value}`,
        text: `“${average.written}” mỗi ${per} chưa khớp với “${total.written}” trong ${span} ${per}: ${divided(total, span)}${otherSpan(total, average, span)}. Kiểm tra lại tổng số hoặc số bình quân.`,
      },
    ];
  });
}

/** Words between "bình quân" and its number, or behind the number, that say of each what. */
const lead = /(?:bình quân|trung bình)[^.;\n\d]{0,50}$/u;

function isAverage(low: string, { from, to }: StatedNumber): boolean {
  return (
    lead.test(low.slice(Math.max(0, from - 70), from)) || /^\s*\/\s*(?:năm|tháng|quý)/u.test(low.slice(to))
  );
}

const each = /(?:mỗi|một|hằng|hàng|từng|\/)\s*(năm|tháng|quý|tuần|xã|phường|đơn vị|cơ quan|trường|thôn|bản)/u;

/** "năm", "tháng", "xã": what the average is of each of; null where that is not said. */
function perOf(low: string, { from, to }: StatedNumber): string | null {
  const before = lead.exec(low.slice(Math.max(0, from - 70), from))?.[0] ?? "";
  const after = /^[^.;,\n]{0,40}/u.exec(low.slice(to))?.[0] ?? "";
  return (each.exec(before) ?? each.exec(after))?.[1] ?? null;
}

/** How many of them there may be. One that fits is enough: people name more spans than one in a paragraph. */
function spansOf(
  per: string,
  low: string,
  numbers: readonly StatedNumber[],
  { period, cutOff }: Reported,
): number[] {
  if (per === "năm") {
    const said = [...yearsSaid(low), ...spansOfYears(low)];
    const [from, to] = [partsOf(period.from).year, partsOf(period.to).year];
    return said.length > 0 ? said : [to - from + 1];
  }
  if (per === "tháng" || per === "quý") {
    const size = per === "tháng" ? 1 : 3;
    const [from, to, until] = [period.from, period.to, cutOff].map(monthOf);
    const months = (a = 0, b = 0) => Math.ceil((b - a + 1) / size);
    return [...monthsSaid(low, per), months(from, to), months(from, until), months(from, until) - 1];
  }
  return numbers.filter(({ noun }) => noun === per).map(({ value }) => value);
}

const monthOf = (day: IsoDate): number => partsOf(day).year * 12 + partsOf(day).month;

/** "trong 5 năm", "5 năm qua", "sau ba năm" */
function yearsSaid(low: string): number[] {
  const form = /(?:(\d{1,2})|(hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))\s+năm(?!\s*\d)/gu;
  return [...low.matchAll(form)].flatMap(([, inDigits, inWords]) =>
    inDigits === undefined ? (readNumberWords(inWords ?? "") ?? []) : Number(inDigits),
  );
}

/** "2021-2025", "từ năm 2021 đến năm 2025" */
function spansOfYears(low: string): number[] {
  const form = /(20\d\d)\s*(?:[-–—]|đến(?:\s+hết)?(?:\s+năm)?)\s*(20\d\d)/gu;
  return [...low.matchAll(form)].map(([, from, to]) => Number(to) - Number(from) + 1);
}

function monthsSaid(low: string, per: string): number[] {
  return [...low.matchAll(new RegExp(String.raw`(\d{1,2})\s+${per}(?!\s*\d)`, "gu"))].map(([, n]) =>
    Number(n),
  );
}

/** People round an average as they like: up or down, to a whole. */
const rounding = 1;

function agrees(total: StatedNumber, average: StatedNumber, span: number): boolean {
  return total.least / span - rounding <= average.most && average.least <= total.most / span + rounding;
}

function divided({ value }: StatedNumber, span: number): string {
  return `${formatNumber(value)} : ${span} = ${formatNumber(value / span)}`;
}

/** "; 975 là 3.900 : 4" */
function otherSpan(total: StatedNumber, average: StatedNumber, span: number): string {
  const other = Math.round(total.value / average.value);
  const fits = other > 1 && other !== span && agrees({ ...total, most: total.value }, average, other);
  return fits ? `; ${formatNumber(average.value)} là ${formatNumber(total.value)} : ${other}` : "";
}

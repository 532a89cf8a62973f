import type { PrintedDate } from "./calendar-dates.ts";
import type { Passage } from "./passages.ts";
import type { Duty, Scope } from "./plan-reading.ts";

/** How often a duty recurs, by its own words. The narrower before the wider. */
const forms: readonly (readonly [NonNullable<Duty["every"]>, RegExp])[] = [
  ["month", /(?:hằng|hàng|mỗi|báo cáo) tháng(?! \d)/gu],
  ["quarter", /(?:hằng|hàng|mỗi|báo cáo|cuối) quý|(?<![A-Za-zÀ-ỹ])quý (?:i{1,3}|iv|[1-4])(?![A-Za-zÀ-ỹ])/gu],
  ["half-year", /(?<!\d)(?:0?6|sáu) tháng|nửa năm/gu],
  ["school-year", /(?:hằng |hàng |mỗi |cuối |kết thúc |tổng kết |sau mỗi )?năm học(?! \d)/gu],
  [
    "year",
    /(?:hằng|hàng|mỗi|cả|cuối|báo cáo|một|01|định kỳ) năm(?! (?:học|\d))|\/năm|(?<=[,;] )năm(?= ?\(| trước)/gu,
  ],
];

interface Window {
  /** Where the words of this date begin: after the date before. */
  readonly from: number;
  readonly date: PrintedDate | null;
  /** Which of the sentence's deadlines this is, and all of them. */
  readonly index: number;
  readonly dates: readonly PrintedDate[];
}

/** The period said nearest to the date in its own words, before it or right behind; else that of the whole sentence. */
export function dutyEvery(sentence: Passage, window: Window, scope: Scope | null): Duty["every"] {
  const mentions = forms.flatMap(([every, form]) =>
    [...sentence.low.matchAll(form)].map((match) => ({
      every,
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
  const date = window.date;
  if (date === null) return mentions[0]?.every ?? null;
  const ahead = mentions
    .filter((one) => one.to <= (window.dates[0]?.from ?? 0))
    .sort((a, b) => a.from - b.from);
  // "6 tháng, hằng năm … trước ngày 15/6 và ngày 15/12": one each, in this order.
  if (window.dates.length > 1 && ahead.length === window.dates.length && mentions.length === ahead.length)
    return ahead[window.index]?.every ?? null;
  const behind = mentions
    .filter((one) => one.from >= date.to && one.from - date.to < 12)
    .sort((a, b) => a.from - b.from);
  const bracket = /^\s*\([^)]{0,80}\)/u.exec(sentence.low.slice(date.to))?.[0].length ?? 0;
  const inBracket = mentions.find((one) => one.from >= date.to && one.to <= date.to + bracket);
  const before = mentions
    .filter((one) => one.to <= date.from && one.from >= window.from)
    .sort((a, b) => b.to - a.to);
  const found = inBracket ?? before[0] ?? behind[0] ?? mentions[0];
  if (found !== undefined)
    return preferred(
      found.every,
      [...before, ...behind].map((one) => one.every),
    );
  // A plan of several years without a word on it: the day comes round each year.
  return scope !== null && scope.from !== null && scope.to === scope.from ? null : "year";
}

/** "Định kỳ 6 tháng, hằng năm, trước ngày …": the longer where both stand before one day. */
function preferred(
  found: NonNullable<Duty["every"]>,
  all: readonly NonNullable<Duty["every"]>[],
): Duty["every"] {
  return found === "year" && all.includes("half-year") && all[0] === "half-year" ? "half-year" : found;
}

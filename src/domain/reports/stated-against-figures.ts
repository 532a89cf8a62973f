import { composed, lowered } from "#lib/vietnamese/fold.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { partsOf } from "#lib/calendar/dates.ts";
import type { StatedFault } from "./stated-averages.ts";
import { findStatedNumbers, type StatedNumber } from "./stated-numbers.ts";
import type { ReportFacts } from "./report-facts.ts";

type Counted = Pick<ReportFacts, "activities" | "period" | "supplement">;

export interface FigureFaults {
  /** Said to be the total, and not what the table has. */
  readonly totals: readonly StatedFault[];
  /** So near to what the table has that the same may be meant. */
  readonly near: readonly StatedFault[];
}

/** Numbers of a paragraph held against the tables of the report. What is said of other times is left alone. */
export function checkAgainstFigures(paragraph: string, facts: Counted): FigureFaults {
  const low = lowered(composed(paragraph));
  const totals: StatedFault[] = [];
  const near: StatedFault[] = [];
  for (const number of findStatedNumbers(paragraph)) {
    if (number.percent || isOfOtherTime(sentenceAround(low, number), facts)) continue;
    const figure = figureFor(number, facts);
    if (!figure || figure.said.some((one) => number.least <= one && one <= number.most)) continue;
    const [inTable = 0] = figure.said;
    const fault = {
      key: `figure:${figure.key}:${number.value}`,
      text: `Phần viết ghi “${number.written}”, bảng số liệu có ${formatNumber(inTable)} (${figure.name}).`,
    };
    if (isTotal(low, number)) totals.push(fault);
    else if (isNear(number.value, inTable)) near.push(fault);
  }
  return { totals, near };
}

interface Figure {
  readonly key: string;
  readonly name: string;
  /** What may rightly be said of it, the whole first. */
  readonly said: readonly number[];
}

function figureFor({ after, noun }: StatedNumber, facts: Counted): Figure | null {
  const { rows, attendance, activities } = facts.activities;
  // In a supplement the whole period may be meant as well.
  const before = (kind: string) =>
    (facts.supplement?.mainProducts ?? [])
      .filter((product) => product.kind === kind)
      .reduce((sum, { amount }) => sum + amount, 0);
  const row = rows.find(({ name }) => namesKind(after, name));
  if (row) {
    const all = row.own + row.embedded;
    return { key: row.kind, name: row.name, said: [all, row.own, row.embedded, all + before(row.kind)] };
  }
  if (facts.supplement) return null;
  if (noun === "lượt người") {
    const { total, women, men } = attendance;
    return { key: "attendance", name: "lượt người dự", said: [total, women, men] };
  }
  if (noun === "hoạt động") return { key: "activities", name: "hoạt động", said: [activities] };
  return null;
}

const counters = /^(?:cuộc|buổi|lượt|chiếc|tấm|bài|bản|lớp|số)\s+/u;

/** "băng rôn, khẩu hiệu" names the kind "Băng rôn, khẩu hiệu"; so do "băng rôn" and "tấm băng rôn". */
function namesKind(after: string, name: string): boolean {
  const whole = lowered(name);
  const aliases = [whole, ...whole.split(/,\s*/u).filter((alias) => alias.length > 3)];
  return [after, after.replace(counters, "")].some((text) =>
    aliases.some((alias) => text.startsWith(alias) && !/^\p{L}/u.test(text.slice(alias.length))),
  );
}

function isTotal(low: string, { from }: StatedNumber): boolean {
  return /(?:tổng số|tổng cộng|tất cả|tổng)(?:\s+(?:là|có|được))?\s*$/u.test(
    low.slice(Math.max(0, from - 24), from),
  );
}

/** Small numbers lie near each other by themselves. */
const smallest = 10;

function isNear(value: number, figure: number): boolean {
  return figure >= smallest && Math.abs(value - figure) <= figure / 10;
}

function sentenceAround(low: string, { from, to }: StatedNumber): string {
  const begin = Math.max(low.lastIndexOf(". ", from), low.lastIndexOf("; ", from), 0);
  const end = low.slice(to).search(/[.;]\s|\n|$/u);
  return low.slice(begin, to + Math.max(0, end));
}

const otherTimes =
  /giai đoạn|\d+ năm|năm trước|cùng kỳ|so với|kế hoạch (?:năm|giao)|phấn đấu|dự kiến|năm (?:tới|sau|qua)|kỳ tới|quý|tháng|bình quân|trung bình|mục tiêu|chỉ tiêu giao/u;

function isOfOtherTime(sentence: string, { period }: Counted): boolean {
  const years = [...sentence.matchAll(/(?<!\d)(20\d\d)(?!\d)/gu)].map(([, year]) => Number(year));
  return otherTimes.test(sentence) || years.some((year) => year !== partsOf(period.from).year);
}

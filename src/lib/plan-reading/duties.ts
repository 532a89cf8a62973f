import { findDates, monthDay, type PrintedDate } from "./calendar-dates.ts";
import { dutyKind } from "./duty-kinds.ts";
import { dutyEvery } from "./duty-periods.ts";
import { receiverOf, senderOf } from "./duty-parties.ts";
import { linesIn, passageOf, type Page } from "./page.ts";
import { quoteOf, sentences, type Passage } from "./passages.ts";
import type { DocumentKind, Duty, Responsibility, Scope } from "./plan-reading.ts";

interface Around {
  readonly kind: DocumentKind;
  readonly scope: Scope;
  readonly responsibilities: readonly Responsibility[];
}

/** What must be sent to whom by when. An article tells of duties but lays none on its readers. */
export function readDuties(page: Page, around: Around): Duty[] {
  if (around.kind === "article" || around.kind === "report") return [];
  return linesIn(page, "body")
    .filter((line) => line.kind === "line")
    .flatMap((line) => sentences(passageOf(page, line)).flatMap((sentence) => dutiesIn(sentence, around)));
}

/** What makes a day a deadline. */
const deadline =
  /(?:trước|chậm nhất|muộn nhất|không muộn hơn|không quá|hạn cuối|hạn chót|thời hạn)(?:\s(?:là|vào|đến|trong|hết|cuối|gửi|báo cáo|nộp))*\s*(?:\d{1,2}\s?(?:giờ|h)\s?(?:\d{2})?\s)?(?:của\s)?[:(]?\s?(?:ngày\s)?$/u;
const sending = /(?:báo cáo|gửi|nộp|sơ kết|tổng kết|rà soát|góp ý|phản hồi|đăng ký|kế hoạch)/u;

type Due = Pick<Duty, "kind" | "before" | "every">;

function dutiesIn(sentence: Passage, around: Around): Duty[] {
  if (!sending.test(sentence.low)) return [];
  const dates = findDates(sentence.low);
  const due = dates.filter((date, i) => isDue(sentence, date, dates[i - 1]));
  const dated = due.flatMap((date, i): Due[] => {
    const window = { from: due[i - 1]?.to ?? 0, date, index: i, dates: due };
    const kind = dutyKind(sentence, date.from);
    const every = date.year === null ? dutyEvery(sentence, window, around.scope) : null;
    return kind === null ? [] : [{ kind, before: beforeOf(date, every, around.scope), every }];
  });
  const found = dated.length > 0 ? dated : undated(sentence);
  if (found.length === 0) return [];
  const quoted = quoteOf(sentence);
  const [from, to] = [senderOf(sentence, around.responsibilities), receiverOf(sentence)];
  return found.map(({ kind, before, every }) => ({ ...quoted, kind, from, to, before, every }));
}

function isDue(sentence: Passage, date: PrintedDate, last: PrintedDate | undefined): boolean {
  if (deadline.test(sentence.low.slice(Math.max(0, date.from - 50), date.from))) return true;
  // "trước ngày 10/6 và 10/12 hằng năm": the second hangs on the first.
  const between = last === undefined ? "" : sentence.low.slice(last.to, date.from);
  return (
    last !== undefined &&
    /^\s*(?:\([^)]{0,60}\)\s*)?(?:và|,)\s*(?:(?:trước\s)?ngày\s)?$/u.test(between) &&
    isDue(sentence, last, undefined)
  );
}

/** A day without a year comes round each period; once only, where the plan is for one year and nothing recurs. */
function beforeOf(date: PrintedDate, every: Duty["every"], scope: Scope): string {
  const day = monthDay(date.month, date.day);
  if (date.year !== null) return `${date.year}-${day}`;
  return every === null && scope.to !== null ? `${scope.to}-${day}` : day;
}

/** Reports that recur without a day of the year: "trước ngày 15 hằng tháng", "báo cáo định kỳ hằng năm". */
function undated(sentence: Passage): Due[] {
  if (/dự toán|kinh phí/u.test(sentence.low)) return [];
  if (
    !/(?:gửi|nộp|thực hiện chế độ)\s(?:\S+\s){0,6}?báo cáo|báo cáo\s(?:\S+\s){0,8}?(?:định kỳ|về|hằng|hàng|gửi|6 tháng|tháng|quý)|(?:hằng|hàng) (?:tháng|quý|năm),? báo cáo/u.test(
      sentence.low,
    )
  )
    return [];
  const every = dutyEvery(sentence, { from: 0, date: null, index: 0, dates: [] }, null);
  if (every === null) return [];
  return [{ kind: "report", before: null, every }];
}

import { composed, lowered } from "#lib/vietnamese/fold.ts";
import { numberWord, readNumberWords } from "#lib/vietnamese/number-words.ts";
import { parseVietnameseNumber } from "#lib/vietnamese/numbers.ts";
import { wordEnd, wordStart } from "#lib/vietnamese/words.ts";
import { statedNoun } from "./stated-nouns.ts";

/** A number that people wrote into a report: "hơn 3.900 cuộc", "ba trăm lượt người", "256 nghìn tờ". */
export interface StatedNumber {
  /** In the text; from the first word that bounds it to the end of what it counts. */
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly value: number;
  /** What it can mean: "hơn 3.900" up to 4.000, "975" itself. */
  readonly least: number;
  readonly most: number;
  /** What it counts, where that is a thing reports count; null otherwise. */
  readonly noun: string | null;
  readonly percent: boolean;
  /** The lowered text right after the number, noun and all. */
  readonly after: string;
}

const digits = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,9}(?:,\d{1,2})?`;
const scale = String.raw`(?:\s+(nghìn|ngàn|triệu|tỷ|tỉ)${wordEnd})?`;
/** Words alone are a number only where one of them cannot be anything else: "năm" is a year, "một" an article. */
const words = String.raw`${wordStart}(?=(?:(?:${numberWord})\s+){0,8}(?:mươi|mười|trăm|nghìn|ngàn|triệu)${wordEnd})(?:${numberWord})(?:\s+(?:${numberWord})){0,10}${wordEnd}`;
const form = new RegExp(
  String.raw`(?<![\p{L}\d.,/–-])(?:(${digits})(?![\d]|[.,/–-]\d|\/\p{Lu}|\/[a-zđ]+-)${scale}|(${words}))(\s*%)?`,
  "giu",
);

/** What a number cannot follow if it is to count anything, unless what it counts stands right behind it. */
const notAfter =
  /(?:ngày|tháng|năm|quý|tuần|điều|khoản|điểm|mục|(?<!tổng )(?<!tổng cộng )số|kỳ|lần thứ|thứ|giai đoạn|nhiệm kỳ|khóa|phụ lục|biểu|bảng|nhóm|hạng|cấp|lúc|qđ|nđ|tt)\s*$/u;
const never = /(?:ngày|tháng|điều|khoản|điểm|quý|lần thứ)\s*$/u;

const scales = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 } as const;

/** The numbers of a text that count something, in order. Days, years, clauses and the numbers of documents are none. */
export function findStatedNumbers(text: string): StatedNumber[] {
  const whole = composed(text);
  const low = lowered(whole);
  return [...low.matchAll(form)].flatMap((match): StatedNumber[] => {
    const [all, inDigits, times, inWords, sign] = match;
    const at = match.index;
    const end = at + all.length;
    const read = inDigits === undefined ? readNumberWords(inWords ?? "") : parseVietnameseNumber(inDigits);
    if (read === undefined || read === null) return [];
    const value = read * (times === undefined ? 1 : scales[times as keyof typeof scales]);
    const before = low.slice(Math.max(0, at - 24), at);
    const noun = sign === undefined ? statedNoun(low.slice(end)) : null;
    const isYear = inDigits !== undefined && /^(?:19|20)\d\d$/u.test(inDigits);
    const namesYear = isYear && /năm\s*$/u.test(before);
    if (namesYear || never.test(before) || (noun === null && (notAfter.test(before) || isYear))) return [];
    const bound = boundOf(before);
    const step = stepOf(read) * (value / (read || 1));
    return [
      {
        from: at - bound.length,
        to: end + (noun?.length ?? 0),
        written: whole.slice(at - bound.length, end + (noun?.length ?? 0)).trim(),
        value,
        ...meaning(value, bound.kind, step),
        noun: noun?.name ?? null,
        percent: sign !== undefined,
        after: low.slice(end).trimStart(),
      },
    ];
  });
}

type Bound = "exact" | "above" | "below" | "about";

const bounds = [
  ["above", /(?:hơn|trên|ít nhất|tối thiểu|không dưới)\s+$/u],
  ["below", /(?:gần|dưới|không quá|tối đa)\s+$/u],
  ["about", /(?:khoảng|ước đạt|ước|xấp xỉ|chừng)\s+$/u],
] as const satisfies readonly (readonly [Bound, RegExp])[];

function boundOf(before: string): { readonly kind: Bound; readonly length: number } {
  for (const [kind, pattern] of bounds) {
    const match = pattern.exec(before);
    if (match) return { kind, length: match[0].length };
  }
  return { kind: "exact", length: 0 };
}

/** How finely a number was said: 3.900 to hundreds, 975 to tens, 5 to one. */
function stepOf(value: number): number {
  if (!Number.isInteger(value)) return value / 100;
  const zeros = /0*$/u.exec(String(value))?.[0].length ?? 0;
  const length = String(value).length;
  return 10 ** Math.max(Math.min(zeros, length - 1), length - 2, 0);
}

function meaning(value: number, kind: Bound, step: number): Pick<StatedNumber, "least" | "most"> {
  return {
    least: kind === "below" || kind === "about" ? value - step : value,
    most: kind === "above" || kind === "about" ? value + step : value,
  };
}

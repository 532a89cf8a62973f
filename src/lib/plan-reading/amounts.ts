import { numberWord, readNumberWords } from "#lib/vietnamese/number-words.ts";
import { wordEnd, wordStart } from "#lib/vietnamese/words.ts";
import type { Unit } from "./plan-reading.ts";
import { countedNoun, unitOf } from "./units-of-count.ts";

/** A countable amount with what bounds it: "ít nhất 02 cuộc", "từ 10-15%", "không quá hai lần". */
export interface Amount {
  /** In the text searched, with the words that bound it. */
  readonly from: number;
  readonly to: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: Unit;
  /** Carries "ít nhất", "không quá", "trên" …: cannot be a mere mention. */
  readonly bounded: boolean;
  /** Written in digits. */
  readonly inDigits: boolean;
}

const atLeast =
  "ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|từ trên|trên|hơn|từ|đạt|khoảng|ước đạt|ước|gần|bình quân|trung bình|≥|>=|>";
const atMost = "không quá|không vượt quá|không vượt|không hơn|tối đa|nhiều nhất|dưới|ít hơn|thấp hơn|≤|<=|<";
const bounds = String.raw`(?:${wordStart}(${atMost})|${wordStart}(${atLeast})|([≥≤<>]=?))(?:\s+(?:là|đạt|còn|từ|ở mức|mức))?(?:\s+(?:trên|ít nhất|tối thiểu))?\s*`;
const digits = String.raw`\d{1,3}(?:\.\d{3})+(?!\d)|\d{1,6}(?:,\d{1,2})?(?!\d)`;
const words = String.raw`${wordStart}(?:${numberWord})(?:\s+(?:${numberWord})){0,8}${wordEnd}`;
const number = String.raw`(?:(${digits})(?:\s?\([A-Za-zÀ-ỹ\s]{2,24}\))?|(${words})(?:\s?\(\d{1,4}\))?)`;
const noun = String.raw`(%|(?:${countedNoun})${wordEnd})`;
const to = String.raw`\s*%?\s*(?:(?:[-–—]|đến|tới|lên|lên đến)\s*)`;
const form = new RegExp(
  String.raw`(?:${bounds})?(?:${number}(?:\s*(?:${countedNoun})${wordEnd})?${to})?${number}\s*${noun}(?:\s?\([A-Za-zÀ-ỹ\s]{4,30}\))?(\s+trở\s+(?:lên|xuống))?`,
  "gu",
);

/** What a number cannot follow if it is to be an amount: years, dates, articles, ranks. */
const notAfter =
  /(?<!(?:mỗi|hằng|hàng|từng|một|\/)\s?)(?:năm|tháng|quý)\s*$|(?:ngày|điều|khoản|điểm|số|mục|mục tiêu|chỉ tiêu|thứ|khóa|lần thứ|nhóm|phụ lục|biểu|bảng|giờ|phần|giai đoạn|nhiệm kỳ)\s*$|[\d/.]$|\d,$|\d\s?[-–]\s?$/u;

/** Spares most clauses the long pattern: a digit, or a number in words right before what it counts. */
const glance = new RegExp(
  String.raw`\d|${wordStart}(?:${numberWord})\s+(?:${countedNoun}|trăm|mươi|nghìn|phần|nửa)`,
  "u",
);

/** The amounts of lowered text, in order. */
export function findAmounts(low: string): Amount[] {
  if (!glance.test(low)) return [];
  const found: Amount[] = [];
  form.lastIndex = 0;
  for (let match = form.exec(low); match !== null; match = form.exec(low)) {
    const amount = amountOf(match, low);
    if (amount !== null) found.push(amount);
    // A match that is no amount may hide one that begins inside it: "mỗi năm hai cuộc".
    else form.lastIndex = match.index + Math.max(1, /^[A-Za-zÀ-ỹ\d]+/u.exec(match[0])?.[0].length ?? 1);
  }
  return [...found, ...fractions(low)].sort((a, b) => a.from - b.from);
}

function amountOf(match: RegExpExecArray, low: string): Amount | null {
  const [whole, most, least, sign, lowDigits, lowWords, topDigits, topWords, name = "", tail = ""] = match;
  const top = valueOf(topDigits, topWords);
  const bottom = valueOf(lowDigits, lowWords);
  if (
    top === null ||
    (top === 0 && topWords !== undefined) ||
    ((lowDigits ?? lowWords) !== undefined && bottom === null)
  )
    return null;
  const before = low.slice(Math.max(0, match.index - 24), match.index);
  const numberAt = whole.search(/\d|[A-Za-zÀ-ỹ]/u);
  const loose = most === undefined && least === undefined && sign === undefined;
  const first = topDigits ?? "";
  if (loose && (notAfter.test(before) || (/^(?:19|20)\d\d$/u.test(first) && name !== "%"))) return null;
  // A telephone number: groups of digits one after the other.
  if (loose && /^\d{3,}$/u.test(first) && name !== "%" && /\d{3,}\s$/u.test(before)) return null;
  if (loose && lowDigits !== undefined && /^(?:19|20)\d\d$/u.test(lowDigits)) return null;
  if (
    loose &&
    topWords !== undefined &&
    /^(?:năm|tư|ba mươi tháng)\s*$/u.test(topWords) &&
    yearBefore(before)
  )
    return null;
  if (numberAt > 0 && least === "từ" && /^(?:19|20)\d\d$/u.test(first)) return null;
  const unit = unitOf(name);
  const bounded =
    !loose && least !== "từ" && least !== "đạt" && least !== "hơn" ? true : bottom !== null || tail !== "";
  const upward = /(?:lên|lên đến)\s*$/u.test(
    whole.slice(0, whole.lastIndexOf(first === "" ? (topWords ?? "") : first)),
  );
  return {
    from: match.index,
    to: match.index + whole.length,
    ...range(bottom, top, upward, most !== undefined || /^[≤<]/u.test(sign ?? "") || tail.endsWith("xuống")),
    unit,
    bounded,
    inDigits: topDigits !== undefined,
  };
}

/** "từ 70% lên 90%" reaches 90; "10-15" is both; "không quá" the most; else the least. */
function range(
  bottom: number | null,
  top: number,
  upward: boolean,
  most: boolean,
): { min: number | null; max: number | null } {
  if (bottom !== null && !upward && bottom < top) return { min: bottom, max: top };
  return most ? { min: null, max: top } : { min: top, max: null };
}

function valueOf(inDigits: string | undefined, inWords: string | undefined): number | null {
  if (inDigits !== undefined) return Number(inDigits.replaceAll(".", "").replace(",", "."));
  return inWords === undefined ? null : readNumberWords(inWords);
}

/** In "mỗi năm cuộc …" and "hằng năm" năm is the year and not five. */
function yearBefore(before: string): boolean {
  return /(?:mỗi|hằng|hàng|trong|đến|hết|trước|cả|một|theo|các|những|nhiều|từng|\/)\s*$/u.test(before);
}

const fraction = new RegExp(
  String.raw`(?:${bounds})?(?:(${words})\s+phần\s+(${words})|${wordStart}(một\s+nửa)(?=\s+(?:số|các|tổng))|(?<![\d/])([1-9])/([2-9])(?=\s+(?:số|tổng)\s))`,
  "gu",
);

/** "ba phần tư" is 75 per cent, "một nửa số" 50, "1/3 số" 33.33. */
function fractions(low: string): Amount[] {
  if (!/phần|nửa|\//u.test(low)) return [];
  return [...low.matchAll(fraction)].flatMap((match): Amount[] => {
    const [, most, , , partWords, ofWords, half, partDigit, ofDigit] = match;
    const part = half === undefined ? valueOf(partDigit, partWords) : 1;
    const of = half === undefined ? valueOf(ofDigit, ofWords) : 2;
    if (part === null || of === null || of < 2 || part >= of) return [];
    const percent = Math.round((part / of) * 10_000) / 100;
    const bound = most === undefined ? { min: percent, max: null } : { min: null, max: percent };
    return [
      {
        from: match.index,
        to: match.index + match[0].length,
        ...bound,
        unit: "percent",
        bounded: true,
        inDigits: true,
      },
    ];
  });
}

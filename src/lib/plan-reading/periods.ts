import { wordEnd, wordStart } from "#lib/vietnamese/words.ts";
import type { Period } from "./plan-reading.ts";

export interface PeriodMention {
  readonly from: number;
  readonly to: number;
  readonly per: Period;
}

const every = String.raw`(?:${wordStart}(?:hằng|hàng|mỗi|từng|trong(?: một| mỗi)?|một|01|1|cả)\s+|/\s?(?:1\s|01\s)?)`;

/** What recurs, by how it is said. The narrower before the wider: "năm học" is not "năm". */
const forms: readonly (readonly [Period, RegExp])[] = [
  ["week", new RegExp(`${every}tuần${wordEnd}`, "gu")],
  ["quarter", new RegExp(`${every}quý${wordEnd}(?!\\s+(?:i{1,3}|iv)(?!\\p{L}))`, "gu")],
  [
    "half-year",
    new RegExp(
      `${wordStart}(?:06|6|sáu)\\s+tháng${wordEnd}|${wordStart}nửa năm${wordEnd}|(?:${every})(?:học kỳ|học kì)${wordEnd}`,
      "gu",
    ),
  ],
  [
    "month",
    new RegExp(
      `(?:${wordStart}(?:hằng|hàng|mỗi|từng)\\s+|/\\s?(?:1\\s|01\\s)?)tháng${wordEnd}|(?<!ngày\\s)${wordStart}(?:1|01)\\s+tháng${wordEnd}(?!\\s+\\d)`,
      "gu",
    ),
  ],
  ["school-year", new RegExp(`${every}năm học${wordEnd}(?!\\s+20\\d\\d)`, "gu")],
  [
    "year",
    new RegExp(
      `${every}năm${wordEnd}(?!\\s+(?:học|(?:19|20)\\d\\d))|${wordStart}thường niên${wordEnd}`,
      "gu",
    ),
  ],
  ["phase", new RegExp(`(?:${wordStart}mỗi\\s+|/\\s?)giai đoạn${wordEnd}`, "gu")],
  ["term", new RegExp(`(?:${wordStart}mỗi\\s+|/\\s?)nhiệm kỳ${wordEnd}`, "gu")],
];

/** The periods that lowered text names, in order. */
export function findPeriods(low: string): PeriodMention[] {
  const found = forms.flatMap(([per, form]) =>
    [...low.matchAll(form)].map((match) => ({ from: match.index, to: match.index + match[0].length, per })),
  );
  return found.sort((a, b) => a.from - b.from);
}

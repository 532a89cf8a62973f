import { wordEnd, wordStart } from "#lib/vietnamese/words.ts";
import type { Period } from "./plan-reading.ts";

export interface PeriodMention {
  readonly from: number;
  readonly to: number;
  readonly per: Period;
}

const every = String.raw`(?:${wordStart}(?:hằng|hàng|mỗi|từng|trong(?: một| mỗi)?|một|01|1|cả)\s+|/\s?(?:1\s|01\s)?)`;

/**
 * What recurs: a glance that spares most text the closer look, and how it is said. The narrower before the wider:
 * "năm học" is not "năm".
 */
const forms: readonly (readonly [Period, glance: RegExp, form: RegExp])[] = [
  ["week", /tuần/u, new RegExp(`${every}tuần${wordEnd}`, "gu")],
  ["quarter", /quý/u, new RegExp(`${every}quý${wordEnd}(?!\\s+(?:i{1,3}|iv)(?![A-Za-zÀ-ỹ]))`, "gu")],
  [
    "half-year",
    /tháng|nửa năm|học k/u,
    new RegExp(
      `${wordStart}(?:06|6|sáu)\\s+tháng${wordEnd}|${wordStart}nửa năm${wordEnd}|(?:${every})(?:học kỳ|học kì)${wordEnd}`,
      "gu",
    ),
  ],
  [
    "month",
    /tháng/u,
    new RegExp(
      `(?:${wordStart}(?:hằng|hàng|mỗi|từng)\\s+|/\\s?(?:1\\s|01\\s)?)tháng${wordEnd}|(?<!ngày\\s)${wordStart}(?:1|01)\\s+tháng${wordEnd}(?!\\s+\\d)`,
      "gu",
    ),
  ],
  ["school-year", /năm học/u, new RegExp(`${every}năm học${wordEnd}(?!\\s+20\\d\\d)`, "gu")],
  [
    "year",
    /năm|thường niên/u,
    new RegExp(
      `${every}năm${wordEnd}(?!\\s+(?:học|(?:19|20)\\d\\d))|${wordStart}thường niên${wordEnd}`,
      "gu",
    ),
  ],
  ["phase", /giai đoạn/u, new RegExp(`(?:${wordStart}mỗi\\s+|/\\s?)giai đoạn${wordEnd}`, "gu")],
  ["term", /nhiệm kỳ/u, new RegExp(`(?:${wordStart}mỗi\\s+|/\\s?)nhiệm kỳ${wordEnd}`, "gu")],
];

/** The periods that lowered text names, in order. */
export function findPeriods(low: string): PeriodMention[] {
  const found = forms.flatMap(([per, glance, form]) =>
    glance.test(low)
      ? [...low.matchAll(form)].map((match) => ({
          from: match.index,
          to: match.index + match[0].length,
          per,
        }))
      : [],
  );
  return found.sort((a, b) => a.from - b.from);
}

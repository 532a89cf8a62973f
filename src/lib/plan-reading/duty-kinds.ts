import type { Passage } from "./passages.ts";
import type { Duty } from "./plan-reading.ts";

/** What is sent, by the words before the day: the nearest that fits. */
const objects: readonly (readonly [Duty["kind"], RegExp])[] = [
  ["review", /(?:báo cáo\s(?:kết quả\s)?)?(?:sơ kết|tổng kết|rà soát)/gu],
  ["report", /báo cáo/gu],
  ["feedback", /góp ý|ý kiến|phản hồi|phản ánh/gu],
  [
    "plan",
    /(?:xây dựng|ban hành|lập)\s(?:\S+\s){0,3}?kế hoạch(?:\s[^\s,;]+){0,6},?\s(?:và\s)?báo cáo\s(?!kết quả|định kỳ|tình hình|về việc)|(?:gửi|ban hành|xây dựng|nộp|lập|đăng ký)\s(?:(?!báo cáo|kết quả)\S+\s){0,12}?kế hoạch|kế hoạch\s(?:(?!báo cáo|kết quả)\S+\s){0,14}?(?:gửi|nộp|báo cáo về|đăng ký)/gu,
  ],
];

/** The kind of the duty due on the day printed at `at`; null where nothing is sent. */
export function dutyKind(sentence: Passage, at: number): Duty["kind"] | null {
  const before = lastPart(sentence.low.slice(0, at));
  const after = sentence.low.slice(at, at + 160);
  return (
    nearest(before) ??
    nearest(sentence.low.slice(0, at)) ??
    first(after) ??
    (/gửi|nộp/u.test(before) ? "report" : null)
  );
}

/** Since the last semicolon: what was said before it is due at another time. */
function lastPart(text: string): string {
  return text.slice(text.lastIndexOf(";") + 1);
}

function nearest(text: string): Duty["kind"] | null {
  let best: { kind: Duty["kind"]; end: number } | null = null;
  for (const [kind, form] of objects) {
    const last = [...text.matchAll(form)].at(-1);
    if (last === undefined) continue;
    const end = last.index + (kind === "plan" ? last[0].length : 0);
    if (best === null || end > best.end) best = { kind, end };
  }
  if (
    best?.kind === "report" &&
    /báo cáo\s(?:kết quả\s)?(?:sơ kết|tổng kết|rà soát)(?!.*báo cáo)/u.test(text)
  )
    return "review";
  return best?.kind ?? null;
}

function first(text: string): Duty["kind"] | null {
  const found = objects.flatMap(([kind, form]) =>
    [...text.matchAll(form)].slice(0, 1).map((match) => ({ kind, at: match.index })),
  );
  return found.sort((a, b) => a.at - b.at)[0]?.kind ?? null;
}

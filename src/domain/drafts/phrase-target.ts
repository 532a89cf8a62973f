import { findAmounts } from "#lib/plan-reading/amounts.ts";
import { findPeriods } from "#lib/plan-reading/periods.ts";
import { composed, foldSpace, lowered } from "#lib/vietnamese/fold.ts";
import type { Target } from "#domain/plans/target.ts";
import type { DraftTarget } from "./draft.schema.ts";
import { unended } from "./ended.ts";
import { readsBack } from "./reads-back.ts";

type Phrase = Pick<DraftTarget, "verb" | "noun">;

/**
 * The words around the amount, taken from the sentence that a target was read from; where those would not read back
 * to the same target, the usual words of its measure; none for a measure that has none.
 */
export function phraseTarget(target: Target): Phrase {
  const usual = usualPhrases[target.measure] ?? { verb: "", noun: "" };
  const printed = phraseOf(target);
  const candidates: Phrase[] = printed === null ? [usual] : [printed, usual];
  return candidates.find((phrase) => readsBack(target, phrase)) ?? candidates[0] ?? usual;
}

/** Longer than any phrase; what is longer tells a story and is left to the person. */
const longest = 300;

function phraseOf(target: Target): Phrase | null {
  const quote = unended(foldSpace(composed(target.quote)));
  const low = lowered(quote);
  const amounts = findAmounts(low);
  const [amount] = amounts;
  if (amount === undefined || amounts.length > 1 || target.basis === "change") return null;
  const subjectsAt = low.indexOf(lowered(target.subjects));
  if (target.basis === "share") {
    if (target.subjects === "" || subjectsAt < amount.to) return null;
    const does = withoutPeriods(quote.slice(subjectsAt + target.subjects.length)).trim();
    return does === "" || does.length > longest ? null : { verb: "", noun: does };
  }
  const counted = /\p{L}.*$/u.exec(quote.slice(amount.from, amount.to).replace(/^.*\d[\d.,]*\s*/u, ""))?.[0];
  if (counted === undefined) return null;
  const before = quote.slice(subjectsAt < 0 ? 0 : subjectsAt + target.subjects.length, amount.from);
  const noun = `${counted}${withoutPeriods(quote.slice(amount.to))}`.trim();
  const verb = withoutPeriods(before).replace(/^[\s,:]+|[\s,:]+$/gu, "");
  return noun.length > longest || verb.length > 60 || target.subjects === "" ? null : { verb, noun };
}

/** The period is said by the sentence itself, in its own place. */
function withoutPeriods(text: string): string {
  let rest = text;
  for (const { from, to } of findPeriods(lowered(text)).toReversed())
    rest = `${rest.slice(0, from).replace(/\s+(?:trong|định kỳ)?\s*$/iu, "")}${rest.slice(to)}`;
  return rest.replace(/\s{2,}/gu, " ").trimEnd();
}

/** Code of db/reference/measures.csv → what is usually said of it. */
const usualPhrases: Readonly<Record<string, Phrase>> = {
  "communication-events": { verb: "tổ chức", noun: "cuộc truyền thông về bình đẳng giới" },
  "news-items": { verb: "có", noun: "tin, bài về bình đẳng giới" },
  "broadcast-minutes": { verb: "phát", noun: "phút phát sóng về bình đẳng giới" },
  "action-month": { verb: "", noun: "triển khai Tháng hành động vì bình đẳng giới" },
  "action-month-plans": { verb: "ban hành", noun: "kế hoạch triển khai Tháng hành động vì bình đẳng giới" },
  plans: { verb: "ban hành", noun: "kế hoạch truyền thông về bình đẳng giới" },
  "media-indicators": { verb: "", noun: "áp dụng Bộ chỉ số về giới trong truyền thông" },
  models: { verb: "xây dựng", noun: "mô hình truyền thông về bình đẳng giới" },
  "fair-conventions": { verb: "", noun: "không có nội dung phân biệt đối xử về giới" },
  awareness: { verb: "", noun: "" },
  reach: { verb: "", noun: "được tiếp cận thông tin về bình đẳng giới" },
  "trained-people": { verb: "tập huấn cho", noun: "người làm công tác truyền thông về bình đẳng giới" },
  "training-courses": { verb: "tổ chức", noun: "lớp tập huấn về bình đẳng giới" },
  "school-activities": { verb: "tổ chức", noun: "buổi sinh hoạt, ngoại khóa về bình đẳng giới" },
  commitments: { verb: "", noun: "ký cam kết thực hiện bình đẳng giới" },
  products: { verb: "phát hành", noun: "tài liệu truyền thông về bình đẳng giới" },
};

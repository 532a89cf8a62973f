import { findDeadlines } from "./deadlines.ts";
import { findMeasure } from "./measures.ts";
import type { Passage } from "./passages.ts";
import type { Measure } from "./plan-reading.ts";
import { subjectsOf } from "./target-subjects.ts";
import type { Inherited } from "./clause-segments.ts";
import type { ReadTarget } from "./target-clauses.ts";

/** "đạt" must be followed by how much, unless by one of these. */
const missing =
  /(?<![A-Za-zÀ-ỹ])đạt\s+(?:từ\s|ít nhất\s|tối thiểu\s|trên\s)?(?!\d|[A-Za-zÀ-ỹ]{0,5}\s?phần\s|một |hai |ba |được|hiệu quả|kết quả|chuẩn|mục tiêu|chỉ tiêu|tiêu chí|danh hiệu|yêu cầu|mức|tỷ lệ|chất lượng|loại|giải|tối thiểu|ít nhất|trên|từ|dưới|khoảng|tất cả|toàn bộ|và )(?=[A-Za-zÀ-ỹ]|[%.…_])/u;
const emptyAmount =
  /(?:ít nhất|tối thiểu|không quá)\s+[.…_\s]{0,12}(?:cuộc|buổi|lần|tin,? bài|mô hình|lớp|%)(?![A-Za-zÀ-ỹ])|(?:đạt|là)\s*(?:[.…_]{2,12})\s?%/u;

/** True for lowered text in which an amount is wanted and not there. */
export function lacksQuantity(low: string): boolean {
  return emptyAmount.test(low) || (missing.test(low) && !/\d\s?%|ít nhất|tối thiểu/u.test(low));
}

/**
 * A target whose amount the text leaves out: a person must add it. Either the whole clause lacks it, or its last
 * stage does ("đạt 70% … thí điểm và chính thức áp dụng … trước năm 2030").
 */
export function readVagueTarget(
  clause: Passage,
  read: readonly ReadTarget[],
  inherited: Inherited,
  inTargets: boolean,
): { target: ReadTarget; replaces: boolean } | null {
  const measure = findMeasure(clause.bare, "percent");
  if (!inTargets || measure === null) return null;
  const deadlines = findDeadlines(clause.low);
  if (read.length === 0) {
    const deadline = deadlines[0] ?? inherited.deadline;
    return deadline !== null && lacksQuantity(clause.low)
      ? { target: vague(clause, measure, deadline), replaces: false }
      : null;
  }
  const [only] = read;
  const last = deadlines.at(-1);
  if (
    read.length > 1 ||
    only === undefined ||
    only.per !== null ||
    only.basis !== "share" ||
    last === undefined
  )
    return null;
  if (only.steps.some((step) => step.by === last.by) || !isOwnStage(clause, last.from)) return null;
  const step = { by: last.by, before: last.before, min: null, max: null, unit: "percent" } as const;
  return { target: { ...only, steps: [...only.steps, step] }, replaces: true };
}

/** The stage has a conjunction and a verb of its own. */
function isOwnStage(clause: Passage, deadline: number): boolean {
  const before = clause.low.slice(0, deadline);
  return /(?:\svà|;|,)\s(?:chính thức|tiếp tục|mở rộng|áp dụng|hoàn thành|triển khai|thực hiện)\s[^;]{0,160}$/u.test(
    before,
  );
}

function vague(clause: Passage, measure: Measure, deadline: { by: number; before: boolean }): ReadTarget {
  return {
    measure,
    subjects: subjectsOf(clause, clause, 0, "each"),
    basis: "share",
    per: null,
    baselineYear: null,
    firm: !/phấn đấu/u.test(clause.low),
    steps: [{ by: deadline.by, before: deadline.before, min: null, max: null, unit: "percent" }],
  };
}

import { nameOf, type Lists } from "#domain/lists/lists.ts";
import { formatMonthDay } from "#lib/calendar/format-dates.ts";
import { dueInWords, type Duty } from "#domain/plans/duty.ts";
import { sameWords } from "./pair-wordings.ts";
import type { PlanOccasion } from "#domain/plans/plan-occasion.ts";
import type { Responsibility } from "#domain/plans/responsibility.ts";
import { askedInWords } from "#domain/plans/target-text.ts";
import type { Target } from "#domain/plans/target.ts";
import type { Task } from "#domain/plans/task.ts";

/** One thing that an amendment words otherwise, in words. */
export interface Change {
  readonly what: string;
  readonly before: string;
  readonly now: string;
}

type Names = Pick<Lists, "measures" | "unitGroups" | "unitKinds">;

/**
 * What differs between two wordings of an item, field by field; none where the document says it word for word.
 * Short names, and what a person ticked off, are no wording of the document.
 */
export const changesOf = {
  target: (before: Target, now: Target, lists: Names): Change[] => {
    const kinds = [...lists.unitGroups, ...lists.unitKinds];
    return changed(before, now, [
      ["Đại lượng", ({ measure }) => nameOf(lists.measures, measure)],
      ["Mức", askedInWords],
      ["Giao cho", ({ subjectKinds }) => subjectKinds.map((code) => nameOf(kinds, code)).join("; ")],
      ["Mức độ", ({ firm }) => (firm ? "bắt buộc" : "phấn đấu")],
    ]);
  },
  task: (before: Task, now: Task): Change[] =>
    changed(before, now, [
      ["Nhiệm vụ", ({ title }) => title],
      ["Chủ trì", ({ lead }) => lead ?? ""],
      ["Phối hợp", ({ partners }) => partners ?? ""],
      ["Thời hạn", ({ due }) => due ?? ""],
    ]),
  occasion: (before: PlanOccasion, now: PlanOccasion): Change[] =>
    changed(before, now, [
      ["Dịp", ({ name }) => name],
      ["Ngày", ({ from, to }) => `${formatMonthDay(from)} – ${formatMonthDay(to)}`],
      ["Năm", ({ year }) => (year === null ? "hằng năm" : String(year))],
    ]),
  duty: (before: Duty, now: Duty): Change[] =>
    changed(before, now, [
      ["Ai gửi", ({ sender }) => sender ?? ""],
      ["Gửi đến", ({ receiver }) => receiver ?? ""],
      ["Thời hạn", dueInWords],
    ]),
  responsibility: (before: Responsibility, now: Responsibility): Change[] =>
    changed(before, now, [
      ["Cơ quan, đơn vị", ({ organisation }) => organisation],
      ["Việc phải làm", ({ does }) => does.join("\n")],
    ]),
} as const;

function changed<Item extends { readonly quote: string }>(
  before: Item,
  now: Item,
  fields: readonly (readonly [what: string, say: (item: Item) => string])[],
): Change[] {
  if (sameWords(before, now)) return [];
  return fields
    .map(([what, say]) => ({ what, before: say(before), now: say(now) }))
    .filter((change) => change.before !== change.now);
}

import { compareTargets, comparisonNames } from "#domain/plans/compare-with-followed.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { askedInWords } from "#domain/plans/target-text.ts";
import type { Target } from "#domain/plans/target.ts";
import type { DraftContent } from "./draft.schema.ts";
import type { DraftPart, ItemList } from "./draft.ts";
import { sentenceReadsBack } from "./reads-back.ts";

/** What a careful clerk would say of a draft; where it is put right, and which item it is about. */
export interface DraftWarning {
  readonly section: DraftPart | ItemList;
  /** From 0; null where it is about the whole section. */
  readonly at: number | null;
  readonly message: string;
  /** A legal basis that ended: its line (from 0) and the lines to put in its place. */
  readonly offer?: { readonly line: number; readonly lines: readonly string[] };
}

/**
 * What the draft itself, and the plan that it follows, show. The law register adds its own (listWarnings).
 * @param followed the targets that concern the unit, and the duties, of the plan that it carries on
 */
export function draftWarnings(
  content: DraftContent,
  followed: { readonly targets: readonly Target[]; readonly duties: readonly Duty[] } | null,
): DraftWarning[] {
  if (content.head.month !== null) return monthWarnings(content);
  return [
    ...empty(content),
    ...content.targets.flatMap((target, at) => targetWarnings(target, at, followed?.targets ?? [])),
    ...droppedTargets(content, followed?.targets ?? []),
    ...dutyWarnings(content, followed?.duties ?? []),
  ];
}

function empty(content: DraftContent): DraftWarning[] {
  const about = (section: DraftWarning["section"], message: string) => ({ section, at: null, message });
  return [
    ...(content.bases.length === 0 ? [about("bases", "Chưa có căn cứ ban hành.")] : []),
    ...(content.targets.length === 0 ? [about("targets", "Chưa có chỉ tiêu nào.")] : []),
    ...(content.tasks.length === 0 ? [about("tasks", "Chưa có nhiệm vụ nào.")] : []),
    ...(content.funding.length === 0 ? [about("funding", "Chưa nói đến kinh phí.")] : []),
    ...(content.closing.recipients.length === 0 ? [about("closing", "Chưa có nơi nhận.")] : []),
  ];
}

function monthWarnings({ schedule }: DraftContent): DraftWarning[] {
  if (schedule.length === 0)
    return [{ section: "schedule", at: null, message: "Chưa có nội dung nào trong tháng." }];
  return schedule.flatMap(({ how, who }, at) => {
    const missing = [how === "" ? "hình thức" : "", who === "" ? "đơn vị thực hiện" : ""].filter(Boolean);
    return missing.length === 0
      ? []
      : [{ section: "schedule" as const, at, message: `Chưa ghi ${missing.join(" và ")}.` }];
  });
}

function targetWarnings(
  target: DraftContent["targets"][number],
  at: number,
  parents: readonly Target[],
): DraftWarning[] {
  const warn = (message: string): DraftWarning => ({ section: "targets", at, message });
  const found: DraftWarning[] = [];
  const parent = parents.find(({ id }) => id === target.followsId);
  // "100% hương ước, quy ước": what is counted is no unit, there is nobody to choose.
  const bindsNobody = target.basis === "change" || parent?.subjectKinds.length === 0;
  if (target.subjectKinds.length + target.subjectUnits.length === 0 && !bindsNobody)
    found.push(warn("Chưa chọn đơn vị phải thực hiện."));
  if (parent !== undefined) {
    const compared = compareTargets({ ...target, subjectKinds: parent.subjectKinds }, parent);
    if (compared === "lowers" || compared === "differs")
      found.push(warn(`${comparisonNames[compared]}: cấp trên giao ${askedInWords(parent)}.`));
  }
  const hasAmounts = target.steps.every(({ least, most }) => least !== null || most !== null);
  if (!hasAmounts) found.push(warn("Chưa ghi số lượng."));
  else if (!sentenceReadsBack(target))
    found.push(warn("Câu viết ra có thể bị hiểu khác số liệu đã nhập. Xem lại cách viết."));
  return found;
}

function droppedTargets(content: DraftContent, parents: readonly Target[]): DraftWarning[] {
  const kept = new Set(content.targets.map(({ followsId }) => followsId));
  return parents
    .filter(({ id }) => !kept.has(id))
    .map(({ title }) => ({
      section: "targets",
      at: null,
      message: `Chưa đưa vào chỉ tiêu của cấp trên: ${title}.`,
    }));
}

/** What the units send must be there before the unit itself has to send it on. */
function dutyWarnings(content: DraftContent, parents: readonly Duty[]): DraftWarning[] {
  return content.duties.flatMap((duty, at): DraftWarning[] => {
    const parent = parents.find(({ id }) => id === duty.followsId);
    if (duty.due === null) return [{ section: "duties", at, message: "Chưa ghi thời hạn nộp." }];
    if (parent?.due === undefined || parent.due === null || parent.due.length !== duty.due.length) return [];
    return duty.due < parent.due
      ? []
      : [
          {
            section: "duties",
            at,
            message: "Hạn nộp cho đơn vị cần sớm hơn hạn phải gửi cấp trên để kịp tổng hợp.",
          },
        ];
  });
}

import type { FieldErrors } from "#domain/refusal.ts";
import type { Lists, UnitLevel } from "#domain/lists/lists.ts";
import type { ClauseOf } from "#domain/plans/clause-path.ts";
import type { AmendmentView } from "#domain/readings/compare-with-amended.ts";
import type { Fields, ItemKind } from "#domain/readings/review-fields.ts";
import type { MarginWarning } from "#domain/readings/review-warnings.ts";
import type { Target } from "#domain/plans/target.ts";
import type { PlanReading } from "#lib/plan-reading/plan-reading.ts";

/** What every part of the review's form stands on. */
export interface ReviewForm {
  /** With what the person added. */
  readonly reading: PlanReading;
  readonly clauseOf: ClauseOf;
  readonly fields: Fields;
  readonly errors: FieldErrors;
  readonly warnings: readonly MarginWarning[];
  readonly lists: ReviewLists;
  /** The level of the plan's unit: which kinds of unit can lie below it. */
  readonly level: UnitLevel;
  /** Units, and places, that a target may name. */
  readonly units: readonly Choice[];
  readonly places: readonly Choice[];
  /** Plans of units above to follow, and of the unit itself to amend. */
  readonly above: readonly Choice[];
  readonly own: readonly Choice[];
  /** Targets of the plan that it follows. */
  readonly followed: readonly Target[];
  readonly amendment: AmendmentView | null;
  /** Names of the units that printed organisations are. */
  readonly unitsNamed: Readonly<Record<string, readonly string[]>>;
}

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** The lists that the form offers from. */
export type ReviewLists = Pick<Lists, "measures" | "unitGroups" | "unitKinds" | "taskGroups">;

/** "targets.0.title" → the field's own props: name, error and value to show. */
export function fieldOf(form: ReviewForm, name: string) {
  const value = form.fields[name];
  const text = typeof value === "string" ? value : (value?.[0] ?? "");
  return { name, error: form.errors[name], value: text };
}

/** Is something of this item, or of any of its kind, refused, so that it should stand open? */
export function hasErrors(errors: FieldErrors, prefix: string): boolean {
  return Object.keys(errors).some((name) => name.startsWith(`${prefix}.`));
}

export const kindNames = {
  targets: "Chỉ tiêu",
  tasks: "Nhiệm vụ",
  occasions: "Dịp, đợt cao điểm",
  duties: "Chế độ báo cáo",
  responsibilities: "Trách nhiệm",
  passages: "Đoạn",
  legalBases: "Căn cứ",
} as const satisfies Record<ItemKind, string>;

/** The fields of the plan itself. */
export const planLabels = {
  title: "Trích yếu (tên kế hoạch)",
  kind: "Loại văn bản",
  purpose: "Kế hoạch để",
  number: "Số, ký hiệu",
  issuedOn: "Ngày ban hành",
  issuedBy: "Cơ quan ban hành",
  signer: "Người ký",
  periodFrom: "Từ năm",
  periodTo: "Đến hết năm",
  phases: "Các giai đoạn",
  cutOff: "Kỳ tính số liệu",
  followsId: "Bám sát kế hoạch của cấp trên",
} as const;

const otherLabels: Readonly<Record<string, string>> = {
  effectiveFrom: "Sửa đổi có hiệu lực từ ngày",
  "add.words": "Đoạn cần thêm",
};

/** The labels that the error summary names fields by: "Chỉ tiêu 2", "Từ năm". */
export function summaryLabels(errors: FieldErrors): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const name of Object.keys(errors)) {
    const [kind = "", part = ""] = name.split(".");
    const other = otherLabels[name];
    if (other !== undefined) labels[name] = other;
    else if (kind in kindNames) labels[name] = `${kindNames[kind as ItemKind]} ${Number(part) + 1}`;
    else if (part in planLabels) labels[name] = planLabels[part as keyof typeof planLabels];
  }
  return labels;
}

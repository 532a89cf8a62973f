import { isWithin } from "#lib/calendar/occasions.ts";
import { amountUnitNames } from "#domain/lists/amount-units.ts";
import { nameOf, type ActivityKind, type Item, type YearlyOccasion } from "#domain/lists/lists.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { withTotal, type Attendance } from "./attendance.ts";

/** What a person says about an activity. null is "not said"; lists are sets, in the order of their codes. */
export interface ActivityContent extends Attendance {
  /** A code of db/reference/activity-kinds.csv. */
  readonly kind: string;
  readonly title: string;
  /** ISO day in Việt Nam. */
  readonly heldOn: string;
  readonly place: string | null;
  /** The task it serves: a hint for the narrative and a filter, never the count. */
  readonly taskId: string | null;
  /** A code of db/reference/occasions.csv. */
  readonly occasion: string | null;
  /** Lồng ghép: done inside another meeting or programme, which `host` names. It counts all the same. */
  readonly embedded: boolean;
  readonly host: string | null;
  /** In the kind's own unit (tin/bài, phút, tờ …); 1 for what is counted by the occurrence. */
  readonly quantity: number;
  readonly topics: readonly string[];
  readonly audiences: readonly string[];
  readonly channel: string | null;
  readonly language: string | null;
  /** Đồng, whole. */
  readonly cost: number | null;
  readonly moneySource: string | null;
  readonly note: string | null;
}

/** An activity as recorded, in its present version. */
export interface Activity extends ActivityContent {
  readonly id: string;
  readonly unitId: string;
  readonly communeId: string | null;
  readonly provinceId: string;
  readonly version: number;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly changedBy: string;
  readonly changedAt: Date;
  /** A withdrawn activity stays visible and counts for nothing. */
  readonly withdrawnAt: Date | null;
}

/** Input in which the title, the quantity and the total may still be left to us. */
export type ActivityDraft = Omit<ActivityContent, "title" | "quantity"> & {
  readonly title: string | null;
  readonly quantity: number | null;
};

/** The content that a draft stands for: title made from the kind, one occurrence, the total from its parts. */
export function completeDraft(draft: ActivityDraft, kinds: readonly Item[]): ActivityContent {
  return {
    ...draft,
    ...withTotal(draft),
    title: draft.title ?? `${nameOf(kinds, draft.kind)} ngày ${formatDate(draft.heldOn)}`,
    quantity: draft.quantity ?? 1,
  };
}

/** Why this quantity does not suit the kind, or null. */
export function quantityError(kind: ActivityKind, quantity: number | null): string | null {
  if (kind.needsQuantity)
    return quantity === null
      ? `Ghi số lượng${kind.amountUnit === "other" ? "" : ` (${amountUnitNames[kind.amountUnit]})`}.`
      : null;
  return quantity === null || quantity === 1
    ? null
    : "Loại này mỗi lần ghi một bản. Để trống số lượng, rồi ghi thêm từng lần.";
}

/** The occasions whose days an activity falls on, whether or not somebody named them. */
export function occasionsOn(occasions: readonly YearlyOccasion[], day: string): YearlyOccasion[] {
  return occasions.filter((occasion) => isWithin(occasion, day));
}

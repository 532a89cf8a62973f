import type { DueRule } from "#lib/calendar/due-dates.ts";
import { formatMonthDay, formatDate } from "#lib/calendar/format-dates.ts";
import { isIsoDate } from "#lib/calendar/dates.ts";
import type { DutyRequest, DutySettings } from "./duty-settings.ts";
import type { Clause, Wording } from "./plan.ts";

/** Chế độ báo cáo: who must send what to whom, by when. */
export interface Duty extends Clause, Wording, DutySettings, DutyRequest {
  readonly id: string;
  readonly planId: string;
  readonly position: number;
  readonly kind: DutyKind;
  readonly title: string;
  /** As printed; null where the text does not say. */
  readonly sender: string | null;
  readonly receiver: string | null;
  /** Who must send, as confirmed: unit kinds or groups of kinds. Empty: every unit that the plan binds. */
  readonly senderKinds: readonly string[];
  /** MM-DD each period, or YYYY-MM-DD once; null where the text names no day. */
  readonly due: string | null;
  /** false for "trước ngày", true for "chậm nhất ngày". */
  readonly inclusive: boolean;
  readonly every: DutyPeriod | null;
  /** The duty of the followed plan that it carries on. */
  readonly followsId: string | null;
}

export const dutyKinds = ["plan", "report", "review", "feedback"] as const;
export type DutyKind = (typeof dutyKinds)[number];

export const dutyKindNames = {
  plan: "Gửi kế hoạch",
  report: "Báo cáo",
  review: "Sơ kết, tổng kết",
  feedback: "Phản ánh, kiến nghị",
} as const satisfies Record<DutyKind, string>;

export const dutyPeriods = ["month", "quarter", "half-year", "year", "school-year"] as const;
export type DutyPeriod = (typeof dutyPeriods)[number];

export const dutyPeriodNames = {
  month: "hằng tháng",
  quarter: "hằng quý",
  "half-year": "6 tháng",
  year: "hằng năm",
  "school-year": "mỗi năm học",
} as const satisfies Record<DutyPeriod, string>;

/** The duty's rule for lib/calendar; null where the text names no day. */
export function dueRuleOf(duty: Pick<Duty, "due" | "inclusive" | "every">): DueRule | null {
  return duty.due === null ? null : { due: duty.due, inclusive: duty.inclusive, every: duty.every };
}

/** "trước ngày 20/11 hằng năm", "chậm nhất ngày 15/01/2027", "chưa rõ ngày": as the plan words it. */
export function dueInWords(duty: Pick<Duty, "due" | "inclusive" | "every">): string {
  if (duty.due === null) return duty.every ? `${dutyPeriodNames[duty.every]}, chưa rõ ngày` : "chưa rõ ngày";
  const once = isIsoDate(duty.due);
  const day = once ? formatDate(duty.due) : formatMonthDay(duty.due);
  const until = duty.inclusive ? `chậm nhất ngày ${day}` : `trước ngày ${day}`;
  if (once || !duty.every) return until;
  // What is due at mid-year comes back once a year: the rest of the year is in the year's own report.
  if (duty.every === "half-year" || duty.every === "year") return `${until} hằng năm`;
  return `${until}, ${dutyPeriodNames[duty.every]}`;
}

import { upperFirst } from "#lib/vietnamese/first-letter.ts";
import { formatDate, formatMonthDay } from "#lib/calendar/format-dates.ts";
import { isIsoDate } from "#lib/calendar/dates.ts";
import type { Duty } from "#domain/plans/duty.ts";
import type { DraftDuty, DraftOccasion } from "./draft.schema.ts";

/**
 * Occasions and duties as sentences, without their full stop; worded so that lib/plan-reading reads the same days,
 * parties and periods back.
 */

/** "Ngày Quốc tế Phụ nữ 08/3", "Tháng hành động … (từ ngày 15/11 đến ngày 15/12 hằng năm)". */
export function occasionSentence({ name, from, to, year }: DraftOccasion): string {
  const day = (monthDay: string) =>
    year === null ? formatMonthDay(monthDay) : formatDate(`${year}-${monthDay}`);
  if (from === to) return `${name} ${year === null ? "" : "ngày "}${day(from)}`;
  return `${name} (từ ngày ${formatMonthDay(from)} đến ngày ${day(to)}${year === null ? " hằng năm" : ""})`;
}

/** "Các cơ quan, đơn vị gửi báo cáo năm về Ủy ban nhân dân xã trước ngày 20/11 hằng năm". */
export function dutySentence(duty: DraftDuty): string {
  const sent = [duty.sender ?? "Các cơ quan, đơn vị", `gửi ${whatIsSent(duty)}`];
  if (duty.receiver !== null) sent.push(`về ${duty.receiver}`);
  return `${upperFirst(sent.join(" "))}${whenSent(duty)}`;
}

const whatIsSent = ({ kind, every }: Pick<DraftDuty, "kind" | "every">): string => {
  const often = every === null ? "" : ` ${periods[every]}`;
  if (kind === "plan") return `kế hoạch${often}`;
  if (kind === "review") return `báo cáo tổng kết${often}`;
  if (kind === "feedback") return `ý kiến góp ý${often}`;
  return `báo cáo${often === "" ? " kết quả thực hiện" : often}`;
};

const periods = {
  month: "hằng tháng",
  quarter: "hằng quý",
  "half-year": "6 tháng",
  year: "hằng năm",
  "school-year": "năm học",
} as const satisfies Record<NonNullable<Duty["every"]>, string>;

function whenSent({ due, inclusive }: DraftDuty): string {
  if (due === null) return "";
  const day = isIsoDate(due) ? formatDate(due) : formatMonthDay(due);
  return inclusive ? ` chậm nhất ngày ${day}` : ` trước ngày ${day}`;
}

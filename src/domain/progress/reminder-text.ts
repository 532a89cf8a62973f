import { formatDate } from "#lib/calendar/format-dates.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";
import type { LateUnit } from "./late-units.ts";

export interface ReminderText {
  readonly subject: string;
  readonly body: string;
}

interface ReminderFacts {
  readonly unitName: string;
  /** Who reminds, as the letter is signed: by office, never by name. */
  readonly from: string;
  readonly planTitle: string;
  readonly planNumber: string | null;
  readonly late: readonly LateUnit[];
  readonly asOf: IsoDate;
}

/** A reminder as one colleague writes to another: what, how much, until when, and how to be helped. */
export function writeReminder({
  unitName,
  from,
  planTitle,
  planNumber,
  late,
  asOf,
}: ReminderFacts): ReminderText {
  const lines = late.map(({ targetName, text }) => `- ${targetName}: ${text}.`);
  const plan = planNumber ? `${planTitle} (${planNumber})` : planTitle;
  return {
    subject: reminderSubject(unitName),
    body: [
      `Kính gửi: ${unitName}`,
      "",
      `Theo dõi việc thực hiện ${plan}, số liệu đến ngày ${formatDate(asOf)} của ${unitName} như sau:`,
      ...lines,
      "",
      "Đề nghị đơn vị ghi các hoạt động đã thực hiện mà chưa ghi, và sắp xếp thực hiện phần còn lại trước khi hết kỳ.",
      "Nếu số liệu trên chưa đúng hoặc có khó khăn, đề nghị trao đổi lại để cùng tháo gỡ.",
      "",
      "Trân trọng cảm ơn.",
      from,
    ].join("\n"),
  };
}

export const reminderSubject = (unitName: string): string =>
  `Đề nghị cập nhật kết quả truyền thông về bình đẳng giới: ${unitName}`;

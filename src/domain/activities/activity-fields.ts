import type { ActivityContent } from "./activity.ts";

/** What each field is called: in the form, in the summary of what to look at again, and among the changes. */
export const fieldNames = {
  kind: "Loại hoạt động",
  title: "Tên hoạt động",
  heldOn: "Ngày thực hiện",
  place: "Địa điểm",
  taskId: "Nhiệm vụ của kế hoạch",
  occasion: "Dịp, đợt cao điểm",
  embedded: "Lồng ghép",
  host: "Lồng ghép trong",
  quantity: "Số lượng",
  participants: "Tổng số người",
  women: "Nữ",
  men: "Nam",
  otherSex: "Khác hoặc chưa rõ",
  children: "Trẻ em",
  ethnicMinority: "Người dân tộc thiểu số",
  withDisabilities: "Người khuyết tật",
  topics: "Nội dung truyền thông",
  audiences: "Đối tượng",
  channel: "Kênh truyền thông",
  language: "Ngôn ngữ",
  cost: "Kinh phí",
  moneySource: "Nguồn kinh phí",
  note: "Ghi chú",
} as const satisfies Record<keyof ActivityContent, string>;

export type ActivityField = keyof typeof fieldNames;

export const activityFields = Object.keys(fieldNames) as readonly ActivityField[];

/** The fields in which two versions differ, in the order of the form. Sets are compared as sets. */
export function changedFields(before: ActivityContent, after: ActivityContent): ActivityField[] {
  return activityFields.filter((field) => canonical(before[field]) !== canonical(after[field]));
}

const byCode = (codes: readonly string[]) => codes.toSorted((a, b) => (a < b ? -1 : 1));

function canonical(value: ActivityContent[ActivityField]): string {
  return JSON.stringify(typeof value === "object" && value !== null ? byCode(value) : value);
}

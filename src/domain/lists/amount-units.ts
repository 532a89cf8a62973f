/** What amounts are counted in: the units of plan targets, kinds of activity and measures. */
export const amountUnitNames = {
  event: "cuộc",
  item: "tin, bài",
  minute: "phút",
  percent: "%",
  "percent-change": "% tăng thêm",
  model: "mô hình",
  course: "lớp",
  person: "người",
  session: "lần",
  plan: "kế hoạch",
  // Done or not: 1 is yes.
  "yes-no": "có thực hiện",
  // Copies, messages, places …: the kind's own description says which.
  other: "số lượng",
} as const;

export type AmountUnit = keyof typeof amountUnitNames;

export const amountUnits = Object.keys(amountUnitNames) as readonly AmountUnit[];

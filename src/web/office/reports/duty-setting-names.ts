import type { DayOffMove } from "#lib/calendar/working-days.ts";

/** The settings of a duty as the pages name them. */
export const settingLabels = {
  outline: "Đề cương báo cáo",
  cutOff: "Số liệu của kỳ",
  covers: "Báo cáo về kỳ",
  dayOff: "Khi ngày cuối rơi vào ngày nghỉ",
  ownTargets: "Chỉ báo cáo chỉ tiêu được giao cho đơn vị gửi",
  supplement: "Có báo cáo bổ sung sau Tháng hành động",
  supplementDue: "Hạn gửi báo cáo bổ sung",
} as const;

export const dayOffNames = {
  stays: "Giữ nguyên hạn",
  before: "Chuyển lên ngày làm việc liền trước",
  after: "Lùi sang ngày làm việc liền sau",
} as const satisfies Record<DayOffMove, string>;

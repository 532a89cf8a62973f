/** The seven standings, everywhere the same. Unknown is not zero. */
export const standings = [
  "met",
  "on-course",
  "behind",
  "late",
  "no-data",
  "not-comparable",
  "not-enough-ground",
] as const;
export type Standing = (typeof standings)[number];

export const standingNames = {
  met: "Đạt",
  "on-course": "Đúng tiến độ",
  behind: "Chậm",
  late: "Quá hạn",
  "no-data": "Chưa có số liệu",
  "not-comparable": "Không so sánh được",
  "not-enough-ground": "Chưa đủ căn cứ",
} as const satisfies Record<Standing, string>;

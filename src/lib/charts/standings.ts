import { palette } from "./palette.ts";

/**
 * How each standing looks and reads in a chart. The word always stands beside the colour: pages are printed in black
 * and white, and not everyone tells the colours apart.
 */
export const standings = {
  met: { word: "đạt", color: palette.met },
  "on-course": { word: "đúng tiến độ", color: palette.river },
  behind: { word: "chậm", color: palette.amber },
  late: { word: "quá hạn", color: palette.red },
  "no-data": { word: "chưa có số liệu", color: palette.unknown },
  "not-comparable": { word: "không so sánh được", color: palette.unknown },
  "not-enough-ground": { word: "chưa đủ căn cứ", color: palette.unknown },
} as const satisfies Record<string, { word: string; color: string }>;

export type ChartStanding = keyof typeof standings;

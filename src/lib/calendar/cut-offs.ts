import { addMonths, isoDate, partsOf, type IsoDate } from "./dates.ts";

/**
 * Where a period of whole months begins and ends. "calendar": from the 1st to the last of the month, and what
 * standing is reckoned by unless the plan says otherwise. "decree-09-2019": from the 15th of the month before
 * to the 14th of the last month (Nghị định 09/2019/NĐ-CP, Điều 12), so that a report due on the 25th can be
 * whole; a setting of the duty.
 */
export const cutOffs = ["calendar", "decree-09-2019"] as const;
export type CutOff = (typeof cutOffs)[number];

export const cutOffNames = {
  calendar: "Theo tháng dương lịch",
  "decree-09-2019": "Từ ngày 15 tháng trước đến ngày 14 (Nghị định 09/2019/NĐ-CP)",
} as const satisfies Record<CutOff, string>;

/** The month a day is reported in, counted from year 0: year × 12 + month − 1. */
export function reportingMonth(date: IsoDate, cutOff: CutOff): number {
  const { year, month, day } = partsOf(date);
  const carried = cutOff === "decree-09-2019" && day >= 15 ? 1 : 0;
  return year * 12 + month - 1 + carried;
}

/** The first day reported in a month so counted. */
export function startOfReportingMonth(index: number, cutOff: CutOff): IsoDate {
  const first = isoDate(Math.floor(index / 12), (index % 12) + 1, 1);
  return cutOff === "calendar" ? first : addMonths(first, -1).replace(/01$/, "15");
}

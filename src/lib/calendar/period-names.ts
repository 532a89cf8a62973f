import type { Period, PeriodKind } from "./periods.ts";

export const periodKindNames = {
  week: "Tuần",
  month: "Tháng",
  quarter: "Quý",
  "half-year": "6 tháng",
  year: "Năm",
  "school-year": "Năm học",
  phase: "Giai đoạn",
  term: "Nhiệm kỳ",
} as const satisfies Record<PeriodKind, string>;

/** From the year and the part of an id, "2026" and "Q3"; a school year, phase or term has years for both. */
const names = {
  week: (year, part) => `Tuần ${Number(part.slice(1))} năm ${year}`,
  month: (year, part) => `Tháng ${Number(part)}/${year}`,
  quarter: (year, part) => `Quý ${["I", "II", "III", "IV"][Number(part.slice(1)) - 1]}/${year}`,
  "half-year": (year, part) => `6 tháng ${part === "H1" ? "đầu" : "cuối"} năm ${year}`,
  year: (year) => `Năm ${year}`,
  "school-year": (from, to) => `Năm học ${from}-${to}`,
  phase: (from, to) => `Giai đoạn ${from.slice(1)}-${to}`,
  term: (from, to) => `Nhiệm kỳ ${from.slice(1)}-${to}`,
} as const satisfies Record<PeriodKind, (year: string, part: string) => string>;

/** "Quý III/2026", "6 tháng đầu năm 2026", "Năm 2026", "Giai đoạn 2022-2025": as it heads a report. */
export function periodName({ kind, id }: Pick<Period, "kind" | "id">): string {
  const [year = "", part = ""] = id.split("-");
  return names[kind](year, part);
}

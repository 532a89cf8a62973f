import { amountUnitNames } from "#domain/lists/amount-units.ts";
import type { PeriodKind } from "#lib/calendar/periods.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import type { Target, TargetStep } from "./target.ts";

/** What is asked, in words, from a target as confirmed. */
export type Asked = Pick<Target, "basis" | "per" | "baselineYear"> & {
  readonly steps: readonly TargetStep[];
};

export const aimNames = {
  target: "Chỉ tiêu: phải đạt một mức",
  indicator: "Chỉ số: chỉ theo dõi",
} as const satisfies Record<Target["aim"], string>;

export const basisNames = {
  each: "Mỗi đơn vị đạt mức này",
  share: "Tỷ lệ đơn vị (hoặc đối tượng) đạt",
  total: "Tất cả cộng lại đạt mức này",
  change: "Tăng so với năm gốc",
} as const satisfies Record<Target["basis"], string>;

export const perNames = {
  week: "mỗi tuần",
  month: "mỗi tháng",
  quarter: "mỗi quý",
  "half-year": "mỗi 6 tháng",
  year: "mỗi năm",
  "school-year": "mỗi năm học",
  phase: "mỗi giai đoạn",
  term: "mỗi nhiệm kỳ",
} as const satisfies Record<PeriodKind, string>;

/** "mỗi đơn vị ít nhất 2 cuộc mỗi năm"; "95% đến hết năm 2025, 100% đến hết năm 2030"; "chưa có số lượng". */
export function askedInWords(asked: Asked): string {
  if (asked.steps.length === 0) return "chỉ theo dõi, không đặt mức";
  const often = asked.per === null ? "" : ` ${perNames[asked.per]}`;
  const amounts = asked.steps.map((step) => `${amountInWords(asked, step)}${often}${deadlineInWords(step)}`);
  const who = asked.basis === "each" ? "mỗi đơn vị " : asked.basis === "total" ? "tính chung " : "";
  return who + amounts.join(", ");
}

function amountInWords({ basis, baselineYear }: Asked, { least, most, amountUnit }: TargetStep): string {
  if (least === null && most === null) return "chưa có số lượng";
  if (amountUnit === "yes-no") return unitName(amountUnit);
  const unit = amountUnit.startsWith("percent") ? "%" : ` ${unitName(amountUnit)}`;
  if (basis === "change") {
    const since = baselineYear === null ? "" : ` so với năm ${baselineYear}`;
    return `tăng ${range(least, most)}%${since}`;
  }
  // "100%" needs no "ít nhất": there is nothing above it.
  const floor = least !== null && most === null && !(unit === "%" && least === 100) ? "ít nhất " : "";
  return `${floor}${range(least, most)}${unit}`;
}

function range(least: number | null, most: number | null): string {
  if (least === null) return `không quá ${formatNumber(most ?? 0)}`;
  return most === null || most === least
    ? formatNumber(least)
    : `từ ${formatNumber(least)} đến ${formatNumber(most)}`;
}

function deadlineInWords({ byYear, beforeYear }: TargetStep): string {
  if (byYear === null) return "";
  return beforeYear ? ` trước năm ${byYear}` : ` đến hết năm ${byYear}`;
}

function unitName(code: string): string {
  return (amountUnitNames as Readonly<Record<string, string>>)[code] ?? code;
}

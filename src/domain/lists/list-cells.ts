import { isIsoDate } from "#lib/calendar/dates.ts";
import { isMonthDay } from "#lib/calendar/month-days.ts";
import { codesCell } from "#platform/csv.ts";
import { z } from "zod";

/** The cells of the reference lists. Faults are told by file and line (platform/csv.ts), so these say only what. */

export const optional = z.string().nullable();

export const dayCell = z.string().refine(isIsoDate, "ghi ngày dạng 2026-09-02");

export const monthDayCell = z.string().refine(isMonthDay, "ghi tháng-ngày, ví dụ 11-15");

/** Whether a row was seen in a document, and which; what nobody has seen says so. */
export const checked = {
  source: optional,
  verified_on: optional,
  status: z.enum(["đã đối chiếu", "chưa xác minh"]),
};

export const isChecked = (status: z.output<typeof checked.status>): boolean => status === "đã đối chiếu";

export const code = z.string().regex(/^[a-z0-9-]+$/, "mã chỉ gồm chữ thường không dấu, số và dấu gạch nối");

/** Code and name, the code once in its file. Made anew for each file. */
export function item() {
  return { code: once(code, "mã"), name: z.string() };
}

/** A cell whose value stands once in its column; it remembers what it has seen. */
export function once(cell: z.ZodType<string>, called: string) {
  const before = new Set<string>();
  return cell.refine((value) => before.size < before.add(value).size, `${called} này đã có ở dòng trên`);
}

interface Coded {
  readonly code: string;
}

/** A code that another list has. @param where that list, for the message */
export function codeOf(list: readonly Coded[], where: string) {
  return z.string().superRefine((code, cell) => refuseUnknown([code], list, where, cell));
}

/** Codes that another list has, separated by spaces. */
export function codesOf(list: readonly Coded[], where: string) {
  return codesCell.superRefine((codes, cell) => refuseUnknown(codes, list, where, cell));
}

function refuseUnknown(
  codes: readonly string[],
  list: readonly Coded[],
  where: string,
  cell: z.RefinementCtx,
): void {
  const strangers = codes.filter((code) => !list.some((known) => known.code === code));
  if (strangers.length > 0) cell.addIssue(`không có mã ${strangers.join(", ")} trong ${where}`);
}

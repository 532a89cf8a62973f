import { z } from "zod";

/** "đã đối chiếu": at least two public sources agree. "chưa xác minh": listed for a person to look at, never applied. */
export const unitChangeStatuses = ["đã đối chiếu", "chưa xác minh"] as const;

/** A row of db/reference/unit-changes.csv: what changed, or was wrong, since the map of 1/7/2025. */
export const unitChangeRow = z.object({
  /** name: renamed or of another kind, full names before and after · code: the map's code was wrong, codes before and after */
  change: z.enum(["name", "code"], "ghi name hoặc code"),
  level: z.enum(["province", "commune"], "ghi province hoặc commune"),
  /** As the map of 1/7/2025 has it, also where that code was corrected since. */
  code: z.string().regex(/^(\d{2}|\d{5})$/, "mã gồm 2 chữ số (tỉnh) hoặc 5 chữ số (xã)"),
  before: z.string(),
  after: z.string(),
  /** The first day it holds. */
  from: z.iso.date("ghi ngày dạng 2026-04-30").nullable(),
  instrument: z.string().nullable(),
  issued_on: z.iso.date("ghi ngày dạng 2026-04-30").nullable(),
  status: z.enum(unitChangeStatuses, "ghi “đã đối chiếu” hoặc “chưa xác minh”"),
  source: z.string().nullable(),
});

export type UnitChange = z.output<typeof unitChangeRow>;

import { code, id, isoDay, listOf } from "#domain/inputs.ts";
import { z } from "zod";

/** A form's date that may be left out. */
const openEnd = z.preprocess(
  (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
  isoDay().optional(),
);

export const assignedSector = z
  .object({
    /** Made by the page: the same form sent twice assigns once. */
    id,
    unitId: id,
    personId: z.uuid("Chọn người được phân công."),
    kinds: listOf(code).pipe(z.array(z.string()).max(50, "Chọn ít loại hơn.")),
    unitIds: listOf(z.uuid("Chọn đơn vị trong danh sách.")).pipe(
      z.array(z.string()).max(500, "Chọn ít đơn vị hơn."),
    ),
    from: isoDay("Ghi ngày bắt đầu, ví dụ 05/11/2026."),
    until: openEnd,
  })
  .refine(({ kinds, unitIds }) => kinds.length + unitIds.length > 0, {
    path: ["kinds"],
    message: "Chọn ít nhất một loại đơn vị hoặc một đơn vị.",
  })
  .refine(({ from, until }) => until === undefined || until >= from, {
    path: ["until"],
    message: "Ngày cuối cùng cần từ ngày bắt đầu trở đi.",
  });

export const endedSector = z.object({ id });

import { z } from "zod";
import { id, isoDay, optionalText, requiredText } from "#domain/inputs.ts";

/** As periods are named: 2026, 2026-H1, 2026-2027, P2021-2025. */
export const periodId = z.string().regex(/^[\dA-Z-]{4,12}$/, "Chọn kỳ báo cáo trong danh sách.");

export const askExtensionInput = z.object({
  /** Made by the page, so that a double click asks once. */
  id,
  dutyId: id,
  unitId: id,
  period: periodId,
  until: isoDay("Ghi ngày xin gửi, ví dụ 25/11/2026."),
  reason: requiredText("Ghi lý do xin gia hạn.", 1000),
});

export const decideExtensionInput = z.discriminatedUnion(
  "decision",
  [
    z.object({
      id,
      decision: z.literal("granted"),
      until: isoDay("Ghi ngày đồng ý cho gửi, ví dụ 25/11/2026."),
      remark: optionalText(1000),
    }),
    z.object({
      id,
      decision: z.literal("refused"),
      remark: requiredText("Ghi vài lời vì sao chưa gia hạn được.", 1000),
    }),
  ],
  "Chọn đồng ý hoặc không đồng ý.",
);

import { id, isoDay } from "#domain/inputs.ts";
import { addDays } from "#lib/calendar/dates.ts";
import { z } from "zod";

/** Longer is no absence any more: the role is handed over. */
const longestDays = 366;

export const namedDeputy = z
  .object({
    /** Made by the page: the same form sent twice names once. */
    id,
    appointmentId: z.uuid("Chọn vai trò được thay."),
    deputyId: z.uuid("Chọn người thay."),
    from: isoDay("Ghi ngày đầu tiên, ví dụ 05/11/2026."),
    until: isoDay("Ghi ngày cuối cùng, ví dụ 09/11/2026."),
  })
  .refine(({ from, until }) => until >= from, {
    path: ["until"],
    message: "Ngày cuối cùng cần từ ngày đầu tiên trở đi.",
  })
  .refine(({ from, until }) => until <= addDays(from, longestDays), {
    path: ["until"],
    message: "Ủy quyền tối đa một năm. Vắng lâu hơn thì bàn giao vai trò.",
  });

export const endedDeputyship = z.object({ id });

export const handedOver = z.object({
  appointmentId: id,
  username: z.preprocess(
    (typed) => (typeof typed === "string" ? typed.trim().toLowerCase() : ""),
    z.string().min(1, "Ghi tên đăng nhập của người nhận.").max(30, "Chưa có tài khoản nào mang tên này."),
  ),
  lastDay: isoDay("Ghi ngày làm việc cuối cùng, ví dụ 31/10/2026."),
});

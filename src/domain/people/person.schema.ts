import { id, requiredText } from "#domain/inputs.ts";
import { z } from "zod";
import { roles } from "./actor.ts";
import { longestUsername, shortestUsername, usernamePattern } from "./username.ts";

/** A person to be given an account and a role at a unit. Without a sign-in name, one is made from the name. */
export const newPerson = z.object({
  id,
  name: requiredText("Ghi họ tên.", 120),
  unitId: z.uuid("Chọn đơn vị."),
  role: z.enum(roles, { error: "Chọn vai trò." }),
  username: z.preprocess(
    (typed) => (typeof typed === "string" ? typed.trim().toLowerCase() : "") || undefined,
    z
      .string()
      .min(shortestUsername, `Tên đăng nhập cần ít nhất ${shortestUsername} ký tự.`)
      .max(longestUsername, `Tên đăng nhập tối đa ${longestUsername} ký tự.`)
      .regex(usernamePattern, "Chỉ dùng chữ cái không dấu, chữ số, dấu chấm và gạch dưới.")
      .optional(),
  ),
});

/** One more role for who has an account, found by the sign-in name. */
export const appointedPerson = z.object({
  username: z.preprocess(
    (typed) => (typeof typed === "string" ? typed.trim().toLowerCase() : ""),
    z
      .string()
      .min(1, "Ghi tên đăng nhập.")
      .max(longestUsername, "Chưa có tài khoản nào mang tên đăng nhập này."),
  ),
  unitId: z.uuid("Chọn đơn vị."),
  role: z.enum(roles, { error: "Chọn vai trò." }),
});

export const endedAppointment = z.object({ personId: id, unitId: id });

export const forgottenPassword = z.object({ personId: id });

export const newPassword = z
  .object({
    present: z.string({ error: "Ghi mật khẩu hiện nay." }).min(1, "Ghi mật khẩu hiện nay."),
    chosen: z
      .string({ error: "Ghi mật khẩu mới." })
      .min(10, "Mật khẩu mới cần ít nhất 10 ký tự.")
      .max(128, "Mật khẩu mới tối đa 128 ký tự."),
    again: z.string({ error: "Ghi lại mật khẩu mới." }),
  })
  .refine(({ chosen, again }) => chosen === again, {
    path: ["again"],
    message: "Hai lần ghi mật khẩu mới chưa giống nhau.",
  })
  .refine(({ present, chosen }) => chosen !== present, {
    path: ["chosen"],
    message: "Chọn mật khẩu khác mật khẩu hiện nay.",
  });

import { listOf, ticked } from "#domain/inputs.ts";
import { z } from "zod";
import { offeredDays } from "./notice-choices.ts";

/** An address to write to. */
export const givenAddress = z.object({
  address: z.preprocess(
    (typed) => (typeof typed === "string" ? typed.normalize("NFC").trim() : ""),
    z
      .string()
      .min(1, "Ghi địa chỉ thư điện tử.")
      .max(254, "Địa chỉ thư này dài quá.")
      .pipe(z.email("Địa chỉ thư chưa đúng, ví dụ ten@xa.gov.vn.")),
  ),
});

export const chosenNotices = z.object({
  digest: ticked,
  daysBefore: listOf(
    z.coerce
      .number()
      .refine((days) => offeredDays.some((each) => each === days), "Chọn trong các mức đã nêu."),
  ),
  fromAbove: ticked,
});

import { id, isoDay, optionalText, requiredText } from "#domain/inputs.ts";
import { z } from "zod";
import { planPurposes } from "./plan.ts";

/** That a unit issued a plan: enough to count it and to find it again. */
export const issuedPlanSchema = z.object({
  /** Made by the page, so that a double click records once. */
  planId: id,
  unitId: z.preprocess((value) => value ?? "", z.uuid("Chọn đơn vị đã ban hành kế hoạch.")),
  purpose: z.preprocess((value) => value ?? "", z.enum(planPurposes, "Chọn kế hoạch này dùng để làm gì.")),
  title: requiredText("Ghi tên (trích yếu) của kế hoạch.", 1000),
  number: optionalText(100),
  issuedOn: isoDay("Ghi ngày ban hành, ví dụ 05/11/2026."),
  /** A file kept before (domain/files). */
  fileId: z.preprocess((value) => (value === "" ? undefined : value), id.optional()),
});

export type IssuedPlan = z.output<typeof issuedPlanSchema>;

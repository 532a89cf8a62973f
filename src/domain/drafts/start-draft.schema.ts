import { id, listOf } from "#domain/inputs.ts";
import { planPurposes } from "#domain/plans/plan.ts";
import { z } from "zod";
import { draftKinds } from "./draft.ts";

const chosen = listOf(id).pipe(z.array(z.string()).max(1000));
const blank = (value: unknown) => (value === "" ? undefined : value);

/** What a draft begins with: for whom, in which form, and what of the plan followed it takes over. */
export const startDraftSchema = z.object({
  /** Made by the page, so that a double click begins one draft. */
  draftId: id,
  unitId: z.preprocess((value) => value ?? "", z.uuid("Chọn đơn vị lập kế hoạch.")),
  kind: z.preprocess((value) => value ?? "", z.enum(draftKinds, "Chọn thể thức của văn bản.")),
  purpose: z.preprocess(
    (value) => value ?? "",
    z.enum([...planPurposes, "month"], "Chọn kế hoạch này dùng để làm gì."),
  ),
  followsId: z.preprocess(blank, id.optional()),
  /** YYYY-MM, for the propaganda plan of one month. */
  month: z.preprocess(
    blank,
    z
      .string()
      .regex(/^20\d\d-(0[1-9]|1[0-2])$/, "Chọn tháng của kế hoạch.")
      .optional(),
  ),
  targets: chosen,
  tasks: chosen,
  occasions: chosen,
  duties: chosen,
});

export type StartDraft = z.output<typeof startDraftSchema>;

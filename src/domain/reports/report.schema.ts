import { z } from "zod";
import { adjustedFields } from "./report-facts.ts";
import { productLevels } from "./report-figures.ts";
import { id, optionalText, requiredText } from "#domain/inputs.ts";
import { parseVietnameseNumber } from "#lib/vietnamese/numbers.ts";
import { contributionChoices } from "./contributions.ts";
import { reportParts } from "./report-part.ts";

export const startReportInput = z.object({
  /** Made by the page, so that a double click makes one draft. */
  id,
  dutyId: id,
  unitId: id,
  period: z.string().regex(/^[\dA-Z-]{4,12}$/, "Chọn kỳ báo cáo trong danh sách."),
  part: z.enum(reportParts).default("main"),
});

/** What a section can hold: several pages of text. */
export const longestSection = 20_000;

/** Browsers send the end of a line as two characters; one is kept, so that saving again changes nothing. */
const sectionText = optionalText(longestSection).transform((text) => text?.replaceAll("\r\n", "\n"));

/** "1.250", "12,5"; an empty box is no estimate. */
const estimate = z.preprocess((value) => {
  if (typeof value !== "string") return value;
  return value.trim() === "" ? undefined : (parseVietnameseNumber(value) ?? value);
}, z.number("Ghi một số, ví dụ 1.250.").min(0, "Số ước không thể âm.").max(9_000_000_000_000, "Số này lớn quá. Kiểm tra lại.").optional());

export const writeNarrativeInput = z.object({
  id,
  /** When the report was last changed, as the person had it before their eyes. */
  changedAt: z.iso.datetime({ error: "Mở lại báo cáo rồi viết tiếp." }),
  /** Code of an outline section → what is to stand there; a section left out stays as it is. */
  sections: z
    .record(z.string().regex(/^[a-z0-9-]{1,60}$/), sectionText)
    .refine((sections) => Object.keys(sections).length <= 100, "Mở lại báo cáo rồi viết tiếp."),
  /** Line of the report (estimate-lines.ts) → what the whole period is expected to come to; a line left out stays. */
  estimates: z
    .record(z.string().regex(/^(?:target|kind):[a-z0-9-]{1,60}$/), estimate)
    .refine((estimates) => Object.keys(estimates).length <= 500, "Mở lại báo cáo rồi viết tiếp.")
    .default({}),
});

export const decideContributionInput = z.object({
  id,
  /** "<report>:<section>": whose words, of which section. */
  source: z.string().regex(/^[0-9a-f-]{36}:[a-z0-9-]{1,60}(:\d{1,4})?$/, "Mở lại báo cáo rồi làm tiếp."),
  choice: z.enum(contributionChoices),
  /** The section of the own report that takes them, where it is another. */
  section: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
});

export const submitReportInput = z.object({
  id,
  /** Code of what was asked (report-checks.ts) → the reason given; an empty one says that it was seen. */
  answers: z
    .record(z.string().regex(/^[a-z0-9:.-]{1,120}$/), z.union([z.literal(""), optionalText(1000)]))
    .refine((answers) => Object.keys(answers).length <= 500, "Mở lại báo cáo rồi gửi lại.")
    .default({}),
});

/** The version that the person read: what was sent meanwhile is not decided unseen. */
const version = z.coerce.number("Mở lại báo cáo rồi làm tiếp.").int().min(1);

export const acceptReportInput = z.object({ id, version });

export const returnReportInput = z.object({
  id,
  version,
  /** Of the whole report. */
  remark: optionalText(4000),
  /** Line of the report (report-lines.ts) → what is to be put right there. */
  remarks: z
    .record(z.string().regex(/^[a-z0-9-]{1,60}(?::[a-z0-9-]{1,60}){1,2}$/), optionalText(2000))
    .refine((remarks) => Object.keys(remarks).length <= 2000, "Mở lại báo cáo rồi làm tiếp.")
    .default({}),
});

/** jobId is made by the page: where the work is queued, a double click queues it once. */
export const consolidateReportInput = z.object({ id, jobId: id });

export const adjustReportInput = z.object({
  id,
  /** Made by the page, so that a double click adjusts once. */
  adjustmentId: id,
  kind: z.string().regex(/^[a-z0-9-]{1,60}$/, "Chọn loại trong danh sách."),
  level: z.enum(productLevels, "Chọn cấp."),
  embedded: z.stringbool().default(false),
  field: z.enum(adjustedFields, "Chọn số cần điều chỉnh."),
  amount: z
    .string()
    .trim()
    .regex(/^[-−+]?\d{1,9}$/, "Ghi số thêm vào (ví dụ 3) hoặc bớt đi (ví dụ -3).")
    .transform((text) => Number(text.replace("−", "-")))
    .refine((amount) => amount !== 0, "Ghi số khác 0."),
  reason: requiredText("Ghi lý do điều chỉnh.", 1000),
});

export const withdrawAdjustmentInput = z.object({ id, adjustmentId: id });

export const reopenReportInput = z.object({ id, reason: requiredText("Ghi lý do đính chính.", 1000) });

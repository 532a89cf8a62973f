import { code, id, listOf, optionalText, requiredCode, requiredText, ticked } from "#domain/inputs.ts";
import { outlineSectionKinds, sectionLevels } from "#domain/lists/lists.ts";
import { z } from "zod";
import type { TypedSection } from "./section-codes.ts";
import { isWritten } from "./section-kinds.ts";

/** More than any report has. */
export const mostSections = 60;

const longestHeading = 200;
const longestHint = 600;
const sectionCode = z.string().regex(/^[a-z0-9-]{1,60}$/, "Mở lại đề cương rồi sửa tiếp.");

/** A section as it is typed. What is only for what people write is dropped from the others. */
const typedSection = z
  .object({
    code: z.preprocess((value) => (value === "" ? null : (value ?? null)), sectionCode.nullable()),
    level: z.preprocess(
      (value) => (typeof value === "string" && value !== "" ? Number(value) : value),
      z.literal(sectionLevels, "Chọn cỡ mục trong danh sách."),
    ),
    heading: optionalText(longestHeading).transform((text) => (text ?? "").replaceAll(/\s+/g, " ")),
    kind: z.enum(outlineSectionKinds, "Chọn loại nội dung trong danh sách."),
    hint: optionalText(longestHint).transform((text) => text?.replaceAll(/\s+/g, " ") ?? null),
    required: ticked,
  })
  .transform((section): TypedSection =>
    isWritten(section) ? section : { ...section, hint: null, required: false },
  );

/** Inside a sentence: "về" before it and the full stop behind it are the sentence's. */
const about = requiredText("Ghi báo cáo về việc gì, ví dụ “kết quả”.", longestHeading)
  .transform((text) =>
    text
      .replaceAll(/\s+/g, " ")
      .replace(/[\s.,;:]+$/u, "")
      .replace(/^về(?: việc)?(?: |$)/iu, ""),
  )
  .refine((text) => text !== "", "Ghi báo cáo về việc gì, ví dụ “kết quả”.");
const name = requiredText("Ghi tên đề cương.", longestHeading);

export const typedOutline = z.object({
  name,
  about,
  sections: listOf(typedSection).pipe(
    z
      .array(z.custom<TypedSection>())
      .min(1, "Đề cương cần ít nhất một mục.")
      .max(mostSections, `Tối đa ${mostSections} mục.`),
  ),
});

/** Whose outline, for which kind of report, and the newest version when the form was made, 0 for none. */
const ownOutline = {
  unitId: id,
  outline: code,
  version: z.coerce.number("Mở lại đề cương rồi sửa tiếp.").int().min(0),
};

export const prescribeOutlineInput = z.object({ ...ownOutline, ...typedOutline.shape });

/** id is made by the page, so that a double click makes one outline; from: the code of the one that is copied. */
export const createOutlineInput = z.object({
  id: id.toLowerCase(),
  unitId: id,
  name,
  about,
  from: requiredCode("Chọn đề cương để bắt đầu."),
});

export const returnToStandardInput = z.object(ownOutline);

/** A section as it is kept. */
export const keptSections = z
  .array(
    z.object({
      code: sectionCode,
      level: z.literal(sectionLevels),
      heading: z.string().min(1),
      kind: z.enum(outlineSectionKinds),
      hint: z.string().nullable(),
      required: z.boolean(),
    }),
  )
  .min(1)
  .max(mostSections);

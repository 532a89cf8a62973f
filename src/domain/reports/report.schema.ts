import { z } from "zod";
import { id, optionalText } from "#domain/inputs.ts";

export const startReportInput = z.object({
  /** Made by the page, so that a double click makes one draft. */
  id,
  dutyId: id,
  unitId: id,
  period: z.string().regex(/^[\dA-Z-]{4,12}$/, "Chọn kỳ báo cáo trong danh sách."),
});

/** What a section can hold: several pages of text. */
const longestSection = 20_000;

/** Browsers send the end of a line as two characters; one is kept, so that saving again changes nothing. */
const sectionText = optionalText(longestSection).transform((text) => text?.replaceAll("\r\n", "\n"));

export const writeNarrativeInput = z.object({
  id,
  /** When the report was last changed, as the person had it before their eyes. */
  changedAt: z.iso.datetime({ error: "Mở lại báo cáo rồi viết tiếp." }),
  /** Code of an outline section → what is to stand there; a section left out stays as it is. */
  sections: z
    .record(z.string().regex(/^[a-z0-9-]{1,60}$/), sectionText)
    .refine((sections) => Object.keys(sections).length <= 100, "Mở lại báo cáo rồi viết tiếp."),
});

export const submitReportInput = z.object({ id });

import { join } from "node:path";
import { codesCell, readCsv, yesNoCell } from "#platform/csv.ts";
import { z } from "zod";
import { code, codeOf, item, optional } from "./list-cells.ts";
import { outlineSectionKinds, type ReportOutline, type SectionLevel } from "./lists.ts";

const levels: Readonly<Record<string, SectionLevel>> = { "1": 1, "2": 2 };

/**
 * The standard outlines of reports: report-outlines.csv names them, outline-sections.csv says what they are made of.
 * @throws UnreadableCsv (platform/csv.ts) for the first of the two that cannot be used
 */
export async function loadReportOutlines(folder: string): Promise<ReportOutline[]> {
  const outlines = await readCsv(
    join(folder, "report-outlines.csv"),
    z.object({
      ...item(),
      duty_kinds: codesCell,
      periods: codesCell,
      about: z.string(),
      description: z.string(),
    }),
  );
  const sections = await readCsv(join(folder, "outline-sections.csv"), sectionRow(outlines));
  return outlines.map(({ duty_kinds: dutyKinds, ...outline }) => ({
    ...outline,
    dutyKinds,
    sections: sections
      .filter((section) => section.outline === outline.code)
      .map(({ code: sectionCode, level, name: heading, kind, hint, required }) => ({
        code: sectionCode,
        level: levels[level ?? ""] ?? 0,
        heading,
        kind,
        hint,
        required,
      })),
  }));
}

/** The same code may stand in several outlines, there for the same thing, and once in each. */
function sectionRow(outlines: readonly { readonly code: string }[]) {
  const seen = new Set<string>();
  return z
    .object({
      outline: codeOf(outlines, "report-outlines.csv"),
      code,
      level: z.enum(["1", "2"], "ghi 1, 2 hoặc để trống").nullable(),
      name: z.string(),
      kind: z.enum(outlineSectionKinds),
      hint: optional,
      required: yesNoCell,
    })
    .superRefine((row, context) => {
      const key = `${row.outline} ${row.code}`;
      if (seen.has(key)) context.addIssue({ code: "custom", path: ["code"], message: "mẫu này đã có mã đó" });
      seen.add(key);
    });
}

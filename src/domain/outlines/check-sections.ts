import type { SectionPlan } from "#domain/lists/lists.ts";
import type { FieldErrors } from "#domain/refusal.ts";
import { isWritten } from "./section-kinds.ts";

/** The name of a section's field in the form: "sections.3.heading". */
export const sectionField = (at: number, field: string): string => `sections.${at}.${field}`;

/** What keeps an outline from being used, by field; nothing where a report can be written after it. */
export function checkSections(
  sections: readonly (Omit<SectionPlan, "code"> & { code: string | null })[],
): FieldErrors {
  const errors: Record<string, string> = {};
  const say = (at: number, field: string, message: string) => (errors[sectionField(at, field)] ??= message);
  sections.forEach((section, at) => {
    const { level, heading, kind, code } = section;
    const next = sections[at + 1];
    if (heading.trim() === "") say(at, "heading", "Ghi tên mục.");
    if (at === 0 && level !== 1) say(at, "level", "Mục đầu tiên phải là mục lớn.");
    if (kind === "heading" && level === 0)
      say(at, "kind", "Mục nối tiếp không in tên nên phải có nội dung; chọn loại khác hoặc bỏ mục.");
    else if (kind === "heading" && !isUnder(next, level))
      say(at, "kind", `Dưới “${heading}” chưa có gì: thêm mục nhỏ, hoặc chọn loại nội dung.`);
    if (code !== null && sections.findIndex((other) => other.code === code) < at)
      say(at, "heading", "Mục này có hai lần. Bỏ bớt một.");
  });
  if (!sections.some((section) => isWritten(section) && section.required))
    errors[""] = "Cần ít nhất một phần viết bắt buộc, để báo cáo không chỉ có bảng số.";
  return errors;
}

function isUnder(next: Pick<SectionPlan, "level"> | undefined, level: SectionPlan["level"]): boolean {
  return next !== undefined && (next.level === 0 || next.level > level);
}

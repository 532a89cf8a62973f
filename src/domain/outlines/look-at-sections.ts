import type { SectionPlan } from "#domain/lists/lists.ts";
import { isWritten, sectionKinds } from "./section-kinds.ts";

type Looked = Omit<SectionPlan, "code"> & { readonly code: string | null };

/** What is worth a second look in an outline, and no hindrance. @param standard what it is an outline of */
export function lookAtSections(
  sections: readonly Looked[],
  standard: readonly Pick<SectionPlan, "code" | "heading" | "kind" | "required">[],
): string[] {
  const filled = sections
    .map(({ kind }) => kind)
    .filter((kind) => kind !== "heading" && !isWritten({ kind }));
  const twice = [...new Set(filled.filter((kind, index) => filled.indexOf(kind) < index))];
  const codes = new Set(sections.map(({ code }) => code));
  const missing = standard.filter(
    (section) => section.required && isWritten(section) && !codes.has(section.code),
  );
  return [
    ...twice.map((kind) => `“${sectionKinds[kind].name}” có ở nhiều mục: số liệu sẽ in lặp lại.`),
    ...missing.map(
      ({ heading }) =>
        `Mẫu chung có phần viết “${heading}” mà đề cương này không có: cấp trên tổng hợp sẽ không thấy phần đó.`,
    ),
  ];
}

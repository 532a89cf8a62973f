import { expect, test } from "vitest";
import type { OutlineSectionKind } from "#domain/lists/lists.ts";
import { lookAtSections } from "./look-at-sections.ts";

const section = (code: string, kind: OutlineSectionKind, required = false) => ({
  code,
  kind,
  required,
  heading: `Mục ${code}`,
  level: 1 as const,
  hint: null,
});

test("tells of figures printed twice, and of what those above will look for in vain", () => {
  const standard = [section("leadership", "narrative", true), section("proposals", "narrative")];
  const sections = [section("a", "chart"), section("b", "chart"), section("c", "narrative", true)];
  expect(lookAtSections(sections, standard)).toEqual([
    "“Biểu đồ chỉ tiêu” có ở nhiều mục: số liệu sẽ in lặp lại.",
    "Mẫu chung có phần viết “Mục leadership” mà đề cương này không có: cấp trên tổng hợp sẽ không thấy phần đó.",
  ]);
  expect(lookAtSections(standard, standard)).toEqual([]);
});

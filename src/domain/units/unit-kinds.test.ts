import { expect, it } from "vitest";
import type { UnitKind } from "#domain/lists/lists.ts";
import { groupKinds, kindsToAdd } from "./unit-kinds.ts";

const kind = (code: string, more: Partial<UnitKind> = {}): UnitKind => ({
  code,
  name: code,
  level: "leaf",
  within: ["commune"],
  countsAs: ["agency"],
  until: null,
  description: null,
  ...more,
});
const unitKinds = [
  kind("commune", { level: "commune", within: ["province"] }),
  kind("school", { countsAs: ["agency", "school"], within: ["province", "commune"] }),
  kind("village", { countsAs: ["village"] }),
  kind("office"),
  kind("old", { until: "2025-06-30" }),
];
const codes = (level: "province" | "commune", day: string) =>
  kindsToAdd({ unitKinds }, { level }, day).map(({ code }) => code);

it("offers what may hang there and can still be set up, and never what the law draws", () => {
  expect(codes("commune", "2026-10-20")).toEqual(["school", "village", "office"]);
  expect(codes("commune", "2025-06-30")).toContain("old");
  expect(codes("province", "2026-10-20")).toEqual(["school"]);
});

it("shows kinds by the group that says most of them", () => {
  const unitGroups = [
    { code: "agency", name: "Cơ quan" },
    { code: "school", name: "Cơ sở giáo dục" },
    { code: "village", name: "Thôn, bản" },
  ];
  const shown = groupKinds({ unitGroups }, kindsToAdd({ unitKinds }, { level: "commune" }, "2026-10-20"));
  expect(shown.map(({ value, group }) => [value, group])).toEqual([
    ["office", "Cơ quan"],
    ["school", "Cơ sở giáo dục"],
    ["village", "Thôn, bản"],
  ]);
});

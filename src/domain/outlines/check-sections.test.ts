import { describe, expect, test } from "vitest";
import type { SectionPlan } from "#domain/lists/lists.ts";
import { loadLists } from "#domain/lists/load-lists.ts";
import { join } from "node:path";
import { checkSections } from "./check-sections.ts";
import { keptSections } from "./outline.schema.ts";

const section = (said: Partial<SectionPlan>): SectionPlan => ({
  code: "leadership",
  level: 1,
  heading: "Chỉ đạo",
  kind: "narrative",
  hint: null,
  required: true,
  ...said,
});
const first = section({});

describe("an outline that cannot be used", () => {
  test.each([
    ["a section without a name", [section({ heading: "  " })], "sections.0.heading"],
    ["a small one first", [section({ level: 2 })], "sections.0.level"],
    ["a heading with nothing below", [first, section({ code: "b", kind: "heading" })], "sections.1.kind"],
    [
      "a small heading before a big section",
      [first, section({ code: "b", level: 2, kind: "heading" }), section({ code: "c" })],
      "sections.1.kind",
    ],
    [
      "a heading that is not printed",
      [first, section({ code: "b", level: 0, kind: "heading" })],
      "sections.1.kind",
    ],
    ["one code twice", [first, section({ heading: "Khác" })], "sections.1.heading"],
    ["nothing that must be written", [section({ required: false })], ""],
  ] as const)("%s", (_, sections, field) => expect(Object.keys(checkSections(sections))).toEqual([field]));
});

test("the standard outlines can be used, and a code means the same in each", async () => {
  const { reportOutlines } = await loadLists(join(import.meta.dirname, "../../../db/reference"));
  expect(reportOutlines.map(({ code }) => code)).toEqual([
    "annual-report",
    "half-year",
    "mid-term-review",
    "final-review",
    "action-month",
    "political-campaign",
    "difficulties",
  ]);
  const kinds = new Map<string, string>();
  for (const { sections } of reportOutlines) {
    expect(checkSections(sections)).toEqual({});
    expect(keptSections.parse(sections)).toEqual(sections);
    for (const { code, kind, hint } of sections) {
      expect(`${code}: ${kind}`).toBe(`${code}: ${kinds.get(code) ?? kind}`);
      kinds.set(code, kind);
      expect(hint !== null, `${code} says what to write`).toBe(kind === "narrative");
    }
  }
});

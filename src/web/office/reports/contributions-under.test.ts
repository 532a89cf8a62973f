import { expect, test } from "vitest";
import type { Contribution } from "#domain/reports/contributions.ts";
import { contributionsUnder } from "./contributions-under.ts";

const outline = [
  { code: "leadership", kind: "narrative" },
  { code: "strengths", kind: "narrative" },
  { code: "money", kind: "money" },
] as const;
const wrote = (section: string): Contribution => ({
  reportId: "r",
  version: 1,
  unitName: "Trạm Y tế",
  section,
  heading: section,
  text: "…",
  kept: null,
  source: `r:${section}`,
  choice: "open",
});
const all = ["leadership", "lessons", "money"].map(wrote);

test("words stand under their own section; those without one under the last that is written, each once", () => {
  const under = outline.map((section) =>
    contributionsUnder(section, outline, all).map(({ section: code }) => code),
  );
  expect(under).toEqual([["leadership"], ["lessons", "money"], []]);
});

import { expect, test } from "vitest";
import type { SectionLevel } from "#domain/lists/lists.ts";
import { numberSections } from "./number-sections.ts";
import { sectionGroups } from "./section-groups.ts";

const sections = (...levels: SectionLevel[]) =>
  levels.map((level, index) => ({
    code: `s${index}`,
    level,
    heading: `Mục ${index}`,
    kind: "narrative" as const,
    hint: null,
    required: false,
  }));
const numbersOf = (...levels: SectionLevel[]) =>
  numberSections("annual-report", sections(...levels)).map(({ number }) => number);

test("numbers follow from the order, small ones anew under each big one", () => {
  expect(numbersOf(1, 0, 1, 2, 0, 2, 1, 2)).toEqual(["I", null, "II", "II.1", null, "II.2", "III", "III.1"]);
});
test("a small one before all big ones has none", () => {
  expect(numbersOf(2, 0, 1)).toEqual([null, null, "I"]);
});
test("what has no number stands with what it goes on with", () => {
  const groups = sectionGroups(numberSections("annual-report", sections(1, 0, 2, 0, 0)));
  expect(groups.map((group) => group.length)).toEqual([2, 3]);
});

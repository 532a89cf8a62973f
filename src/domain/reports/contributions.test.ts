import { expect, test } from "vitest";
import { printedContributions, takenInto, withChoices } from "./contributions.ts";
import { sampleOutline } from "./sample-facts.ts";

const written = {
  reportId: "r1",
  version: 2,
  unitName: "Trạm Y tế",
  section: "strengths",
  heading: "Ưu điểm",
  text: "Phối hợp tốt với trường.",
  kept: null,
};

test("words taken in say whose they are; a list stays a list", () => {
  expect(takenInto("", written)).toBe("Trạm Y tế: Phối hợp tốt với trường.");
  expect(takenInto("Xã làm đều.\n", written)).toBe("Xã làm đều.\nTrạm Y tế: Phối hợp tốt với trường.");
  expect(takenInto("", { ...written, text: "- một\n- hai" })).toBe("Trạm Y tế:\n- một\n- hai");
});

test("what was decided holds for the version that was read: words sent anew are open anew", () => {
  const choice = (version: number) =>
    withChoices([written], { "r1:strengths": { version, choice: "dropped" } })[0]?.choice;
  expect([choice(2), choice(1)]).toEqual(["dropped", "open"]);
});

test("words of one unit in one section, its own and those it kept of others, are decided apart", () => {
  const all = [written, { ...written, kept: 1 }, { ...written, kept: 2 }];
  const choices = { "r1:strengths:2": { version: 2, choice: "kept" } } as const;
  expect(withChoices(all, choices).map(({ choice }) => choice)).toEqual(["open", "open", "kept"]);
});

test("what is kept is printed where the outline has a place for it", () => {
  const kept = withChoices([written], { "r1:strengths": { version: 2, choice: "kept" } });
  expect(printedContributions(kept, sampleOutline)).toEqual([]);
  const [first] = sampleOutline;
  const outline = first ? [...sampleOutline, { ...first, kind: "contributions" as const }] : [];
  expect(printedContributions(kept, outline)).toEqual([
    { unitName: "Trạm Y tế", section: "strengths", heading: "Ưu điểm", text: "Phối hợp tốt với trường." },
  ]);
});

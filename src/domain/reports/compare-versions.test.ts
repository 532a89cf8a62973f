import { expect, test } from "vitest";
import { compareVersions } from "./compare-versions.ts";
import { sampleFacts, sampleOutline } from "./sample-facts.ts";

const [first] = sampleOutline;
if (!first) throw new Error("an outline without sections");
const section = { ...first, number: "VII", required: false, hint: null };
const outline = [
  { ...section, code: "lessons", heading: "Bài học", kind: "narrative" as const },
  { ...section, code: "weaknesses", heading: "Hạn chế", kind: "gaps" as const },
  { ...section, code: "theirs", heading: "Ý kiến", kind: "contributions" as const },
];
const wrote = (text: string) => ({ unitName: "Trạm Y tế", section: "lessons", heading: "Bài học", text });
const side = (words: string, theirs: readonly string[]) => ({
  facts: sampleFacts({ outline, targets: [], contributions: theirs.map(wrote) }),
  narrative: { lessons: words },
});

test("what was written anew is shown word by word, what those below wrote as well; the rest is silent", () => {
  const { sections, figures } = compareVersions(
    side("Làm sớm.", ["Nên có pa nô."]),
    side("Làm sớm.", ["Nên có pa nô.", "Cần thêm sách."]),
  );
  expect(figures).toEqual([]);
  expect(sections).toEqual([
    {
      code: "theirs",
      heading: "Ý kiến",
      parts: [
        { text: "Trạm Y tế: Nên có pa nô.", change: "same" },
        { text: "\nTrạm Y tế: Cần thêm sách.", change: "added" },
      ],
    },
  ]);
  const words = compareVersions(side("Làm sớm.", []), side("Làm muộn.", [])).sections;
  expect(words.map(({ code }) => code)).toEqual(["lessons"]);
  expect(compareVersions(side("Làm sớm.", []), side("Làm sớm.", [])).sections).toEqual([]);
});

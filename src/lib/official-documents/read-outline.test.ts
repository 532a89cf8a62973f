import { describe, expect, it } from "vitest";
import { endOf, outlineOf, walk, type Section } from "./read-outline.ts";
import { readTxt } from "./read-txt.ts";

const shape = (sections: readonly Section[]): unknown =>
  sections.map((section) =>
    section.children.length > 0 ? [section.title, shape(section.children)] : section.title,
  );

describe("outlineOf", () => {
  const { text, paragraphs } = readTxt(
    ["I. MỘT", "1. Mục a", "- gạch", "+ cộng", "2. Mục b", "Đoạn văn.", "II. HAI", "- gạch khác"].join(
      "\n\n",
    ),
  );
  const outline = outlineOf(paragraphs);

  it("nests by the order of labels, levels left out or not", () => {
    expect(shape(outline)).toEqual([
      ["MỘT", [["Mục a", [["gạch", ["cộng"]]]], "Mục b"]],
      ["HAI", ["gạch khác"]],
    ]);
  });

  it("gives lines without a label to the section above", () => {
    const b = [...walk(outline)].find((section) => section.title === "Mục b");
    expect(b?.body.map((line) => line.text)).toEqual(["Đoạn văn."]);
    expect(b && text.slice(b.head.at[0], endOf(b))).toBe("2. Mục b\nĐoạn văn.");
  });

  it("takes a heading without a label where it is told to", () => {
    const lines = readTxt("MỤC TIÊU\n\n1. Một\n\nNHIỆM VỤ\n\n1. Hai").paragraphs;
    expect(shape(outlineOf(lines, (line) => line === line.toUpperCase()))).toEqual([
      ["MỤC TIÊU", ["Một"]],
      ["NHIỆM VỤ", ["Hai"]],
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { findLabel, letterFollows, withoutLabel } from "./read-labels.ts";

describe("findLabel", () => {
  it.each([
    ["Phần thứ hai", "part", 2],
    ["Chương III", "part", 3],
    ["A. MỤC TIÊU", "capital", 1],
    ["IV. KINH PHÍ", "roman", 4],
    ["II/ NHIỆM VỤ", "roman", 2],
    ["I- MỤC ĐÍCH", "roman", 1],
    ["Điều 2. Hiệu lực", "article", 2],
    ["12. Sở Y tế", "number", 12],
    ["3/ Giám sát", "number", 3],
    ["2.6. Trong gia đình", "decimal", 6],
    ["đ) Nội dung khác", "letter", 5],
    ["- Báo cáo", "bullet", null],
    ["+ Vận động", "bullet", null],
    ["(2) Kiểm tra", "ordinal", 2],
  ])("%s", (line, kind, number) => expect(findLabel(line)).toMatchObject({ kind, number }));

  it.each([
    "V/v hướng dẫn thực hiện",
    "20/11 là ngày nhà giáo",
    "3.500.000 đồng",
    "5 về bình đẳng giới",
    "Điều 6 Nghị định quy định",
    "Tổ chức thực hiện",
  ])("%s has none", (line) => expect(findLabel(line)).toBeNull());

  it("ranks levels as the decree orders them", () => {
    const lines = ["Phần I", "A. a", "I. a", "Điều 1. a", "1. a", "1.1. a", "a) a", "- a", "+ a"];
    const ranks = lines.map((line) => findLabel(line)?.rank ?? 0);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  it("comes off the line", () => {
    expect(withoutLabel("a) Tuyên truyền")).toBe("Tuyên truyền");
    expect(withoutLabel("Tuyên truyền")).toBe("Tuyên truyền");
  });
});

describe("letterFollows", () => {
  const place = (letter: string): number => findLabel(`${letter}) x`)?.number ?? 0;

  it.each([
    ["d", "đ"],
    ["d", "e"],
    ["e", "g"],
    ["e", "f"],
    ["i", "k"],
  ])("%s then %s", (a, b) => expect(letterFollows(place(a), place(b))).toBe(true));

  it.each([
    ["a", "c"],
    ["g", "d"],
    ["b", "b"],
  ])("not %s then %s", (a, b) => expect(letterFollows(place(a), place(b))).toBe(false));
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { labelBlocks, pointLetter, romanNumeral } from "./labels.ts";
import type { Block } from "./official-document.ts";

test("points follow the Vietnamese alphabet: đ after d, g after e, no f, j, w, z", () => {
  const letters = Array.from({ length: 23 }, (_, index) => pointLetter(index + 1)).join(" ");
  expect(letters).toBe("a b c d đ e g h i k l m n o p q r s t u v x y");
  expect([24, 25, 46].map(pointLetter)).toEqual(["aa", "ab", "ay"]);
});

test("parts are numbered in Roman numerals", () => {
  expect([1, 4, 9, 14, 19, 40, 1999].map(romanNumeral)).toEqual([
    "I",
    "IV",
    "IX",
    "XIV",
    "XIX",
    "XL",
    "MCMXCIX",
  ]);
});

test("no two ordinals share a label, and nothing below one has any", () => {
  const ordinal = fc.integer({ min: 1, max: 3000 });
  fc.assert(
    fc.property(ordinal, ordinal, (a, b) => {
      fc.pre(a !== b);
      expect(pointLetter(a)).not.toBe(pointLetter(b));
      expect(romanNumeral(a)).not.toBe(romanNumeral(b));
    }),
  );
  expect(() => pointLetter(0)).toThrow(RangeError);
  expect(() => romanNumeral(1.5)).toThrow(RangeError);
});

test("a level starts again under a new heading of the level above, and other blocks do not interrupt it", () => {
  const heading = (level: 1 | 2 | 3): Block => ({ type: "heading", level, text: "Tên mục" });
  const numbered = (level: 2 | 3): Block => ({ type: "numbered", level, text: "Nội dung" });
  const paragraph: Block = { type: "paragraph", text: "Lời văn" };
  const bullet: Block = { type: "bullet", text: "Ý" };
  const under: Block = { type: "bullet", level: 2, text: "Ý nhỏ" };
  expect(
    labelBlocks([
      heading(1),
      heading(2),
      numbered(3),
      bullet,
      under,
      numbered(3),
      numbered(2),
      paragraph,
      heading(3),
      heading(1),
      heading(2),
    ]),
  ).toEqual(["I.", "1.", "a)", "-", "+", "b)", "2.", "", "a)", "II.", "1."]);
});

test("the articles of a decision run through, their clauses start again", () => {
  const article: Block = { type: "article", text: "Quy định" };
  const clause: Block = { type: "numbered", level: 2, text: "Khoản" };
  expect(labelBlocks([article, clause, clause, article, clause])).toEqual([
    "Điều 1.",
    "1.",
    "2.",
    "Điều 2.",
    "1.",
  ]);
});

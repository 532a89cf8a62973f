import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findWords } from "./find-words.ts";

const text = "1. Hằng năm, mỗi trường học\ntổ chức ít nhất 02 cuộc (đầu năm).";
const found = (words: string) => {
  const place = findWords(text, words);
  return place && text.slice(...place);
};

describe("words copied from a document", () => {
  test.each([
    ["mỗi trường học tổ chức", "mỗi trường học\ntổ chức"],
    ["  MỖI   TRƯỜNG\thọc ", "mỗi trường học"],
    ["moi truong hoc", "mỗi trường học"],
    ["Hằng năm".normalize("NFD"), "Hằng năm"],
    ["02 cuộc (đầu năm).", "02 cuộc (đầu năm)."],
  ])("“%s” are found where they stand", (words, expected) => expect(found(words)).toBe(expected));

  test.each(["", " \n ", "mỗi trường tiểu học", ".*", "[", "năm."])("“%s” are not there", (words) =>
    expect(found(words)).toBeNull(),
  );

  test("any stretch of the text is found, and what is found reads the same", () => {
    const stretch = fc.tuple(fc.nat(text.length), fc.nat(text.length));
    fc.assert(
      fc.property(stretch, ([one, other]) => {
        const words = text.slice(Math.min(one, other), Math.max(one, other));
        fc.pre(words.trim() !== "");
        const plain = (some: string | null) => some?.replace(/\s+/gu, " ").trim().toLowerCase();
        expect(plain(found(words))).toBe(plain(words));
      }),
      { seed: 1790 },
    );
  });
});

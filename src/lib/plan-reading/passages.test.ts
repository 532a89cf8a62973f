import { readTxt } from "#lib/official-documents/read-txt.ts";
import { describe, expect, it } from "vitest";
import { sentences, wholePassage } from "./passages.ts";

const sentencesOf = (text: string): string[] =>
  sentences(wholePassage(readTxt(text))).map(({ text: said }) => said);

describe("sentences", () => {
  it("end at full stops, not at those of abbreviations and numbers", () => {
    expect(sentencesOf("Tổ chức tại TP. Bản Mẫu 1.200 buổi. Giao Phòng Văn hóa chủ trì.")).toEqual([
      "Tổ chức tại TP. Bản Mẫu 1.200 buổi.",
      "Giao Phòng Văn hóa chủ trì.",
    ]);
  });

  it("that never end are cut between words, so that no search runs over a whole file; nothing is lost", () => {
    const endless = "mỗi thôn ít nhất 02 cuộc ".repeat(2000).trim();
    const pieces = sentencesOf(endless);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(2000);
    expect(pieces.join("")).toBe(endless);
    expect(pieces.every((piece) => !/\S$/u.test(piece) || /(?:mỗi|thôn|ít|nhất|02|cuộc)$/u.test(piece))).toBe(
      true,
    );
  });

  it("are cut even where nothing is blank", () => {
    const pieces = sentencesOf("a".repeat(5000));
    expect(pieces.map((piece) => piece.length)).toEqual([2000, 2000, 1000]);
  });
});

import { expect, it } from "vitest";
import { mendNumerals } from "./read-ocr-labels.ts";

const mended = (...lines: string[]): string[] =>
  mendNumerals(lines.map((text) => ({ kind: "line", text }))).map((piece) =>
    piece.kind === "row" ? "" : piece.text,
  );

it("gives misread numerals their place in the order", () => {
  expect(
    mended("I. MỤC ĐÍCH", "1. Một", "IL YÊU CẦU", "II. NHIỆM VỤ", "TV. KINH PHÍ", "V TỔ CHỨC THỰC HIỆN"),
  ).toEqual([
    "I. MỤC ĐÍCH",
    "1. Một",
    "II. YÊU CẦU",
    "III. NHIỆM VỤ",
    "IV. KINH PHÍ",
    "V. TỔ CHỨC THỰC HIỆN",
  ]);
});

it("leaves headings that are counted in numbers, and mends a numeral that only looks like one", () => {
  const counted = ["1. MỤC TIÊU", "- Một ý", "2. NỘI DUNG", "3. TỔ CHỨC THỰC HIỆN"];
  expect(mended(...counted)).toEqual(counted);
  expect(mended("1. MỤC TIÊU", "1. Một ý", "II. NỘI DUNG")[0]).toBe("I. MỤC TIÊU");
});

it("keeps the mark of documents of the Party", () => {
  expect(mended("I- MỤC ĐÍCH", "IL- MỤC TIÊU", "II- NHIỆM VỤ")).toEqual([
    "I- MỤC ĐÍCH",
    "II- MỤC TIÊU",
    "III- NHIỆM VỤ",
  ]);
});

it("leaves words and other numerals alone", () => {
  const lines = ["TH TRƯỜNG MẪU", "X. KHÁC", "Hội nghị", "ILO phối hợp"];
  expect(mended(...lines)).toEqual(lines);
});

it("does so for headings in small letters, and takes no number, name or sentence for one", () => {
  expect(
    mended("I. Mục đích", "IL Chỉ tiêu", "1. 100% thôn", "IH. Nội dung và biện pháp", "IV. Tổ chức"),
  ).toEqual(["I. Mục đích", "II. Chỉ tiêu", "1. 100% thôn", "III. Nội dung và biện pháp", "IV. Tổ chức"]);
  const lines = ["1. Mục tiêu chung", "1 Người phụ trách", "L. Trần Thị Mẫu,", "I Một câu đã kết thúc."];
  expect(mended(...lines)).toEqual(lines);
});

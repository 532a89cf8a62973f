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

it("leaves words and other numerals alone", () => {
  const lines = ["TH TRƯỜNG MẪU", "X. KHÁC", "Hội nghị", "ILO phối hợp"];
  expect(mended(...lines)).toEqual(lines);
});

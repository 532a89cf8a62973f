import { expect, test } from "vitest";
import { chartFont, chartTextWidth } from "./chart-fonts.ts";

/** The 134 letters of Vietnamese that ASCII lacks: twelve vowels in their forms and tones, and đ. */
const forms = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"];
const tones = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
const small = [...forms.flatMap((form) => tones.map((tone) => (form + tone).normalize("NFC"))), "đ"].filter(
  (letter) => letter > "\u007F",
);
const letters = [...small, ...small.map((letter) => letter.toLocaleUpperCase("vi"))];

test.each([400, 600] as const)("the font of weight %i has every Vietnamese letter", (weight) => {
  const { codePoints } = chartFont(weight);
  expect(letters).toHaveLength(134);
  expect(letters.filter((letter) => !codePoints.has(letter.codePointAt(0) ?? 0))).toEqual([]);
});

test("text is as wide composed or not, and strong text wider than plain", () => {
  const text = "Đường Ế ộ ặ ẫ";
  expect(chartTextWidth(text.normalize("NFD"), 20, 400)).toBe(chartTextWidth(text, 20, 400));
  expect(chartTextWidth("Đường", 20, 600)).toBeGreaterThan(chartTextWidth("Đường", 20, 400));
  expect(chartTextWidth("mm", 13, 400)).toBeCloseTo(2 * chartTextWidth("m", 13, 400));
});

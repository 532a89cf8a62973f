import { expect, test } from "vitest";
import { textWidth } from "./text-width.ts";

test("the motto at size 14 is as wide as Times New Roman sets it", () => {
  // Measured in a page that LibreOffice set in a metric-compatible font: 171.2 points.
  expect(textWidth("Độc lập - Tự do - Hạnh phúc", 14, "bold")).toBeCloseTo(171.2, 0);
  expect(textWidth("ỦY BAN NHÂN DÂN", 13, "bold")).toBeCloseTo(122.2, 0);
});

test("marks add no width, whether composed or not; the horn does", () => {
  for (const weight of ["regular", "bold"] as const) {
    expect(textWidth("Ế", 10, weight)).toBe(textWidth("E", 10, weight));
    expect(textWidth("ộ".normalize("NFD"), 10, weight)).toBe(textWidth("o", 10, weight));
    expect(textWidth("ữ", 10, weight)).toBe(textWidth("ư", 10, weight));
    expect(textWidth("ư", 10, weight)).toBeGreaterThan(textWidth("u", 10, weight));
  }
});

import { expect, test } from "vitest";
import { fallsDue } from "./falls-due.ts";

test.each([
  ["Tháng 11 năm 2026", true],
  ["Trước ngày 30/11/2026", true],
  ["11/2026", true],
  ["Quý IV", true],
  ["Quý IV năm 2026", true],
  ["Hằng tháng", true],
  ["Thường xuyên", true],
  ["Tháng 11/2027", false],
  ["Quý I năm 2026", false],
  ["Trước ngày 30/9/2026", false],
  ["Hằng năm", false],
  ["2026-2030", false],
  ["", false],
  [null, false],
])("%s in November 2026: %s", (printed, due) => {
  expect(fallsDue(printed, 2026, 11)).toBe(due);
});

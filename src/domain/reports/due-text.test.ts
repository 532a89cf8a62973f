import { expect, test } from "vitest";
import { dueText } from "./due-text.ts";

test.each([
  ["2026-10-20", "trước ngày 20/11/2026, còn 30 ngày"],
  ["2026-11-19", "trước ngày 20/11/2026, hôm nay là ngày cuối"],
  ["2026-11-22", "trước ngày 20/11/2026, đã quá 3 ngày"],
])("on %s: %s", (asOf, text) => {
  expect(dueText("2026-11-19", false, asOf)).toBe(text);
});

test("a last day that is within is printed as it is; no day is said to be none", () => {
  expect(dueText("2026-11-20", true, "2026-11-19")).toBe("chậm nhất ngày 20/11/2026, còn 1 ngày");
  expect(dueText(null, false, "2026-11-19")).toBe("kế hoạch chưa nêu ngày gửi");
});

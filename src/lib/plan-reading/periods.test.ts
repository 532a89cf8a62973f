import { describe, expect, it } from "vitest";
import { findDeadlines } from "./deadlines.ts";
import { findPeriods } from "./periods.ts";
import { phaseHeadingYear } from "./phases.ts";

describe("findPeriods", () => {
  it.each([
    ["hằng năm, các cơ quan", "year"],
    ["hàng năm tổ chức", "year"],
    ["01 cuộc/năm", "year"],
    ["một cuộc trong năm", "year"],
    ["mỗi năm 02 cuộc", "year"],
    ["mỗi quý 04 tin", "quarter"],
    ["04 tin/quý", "quarter"],
    ["hằng tháng", "month"],
    ["mỗi tháng 02 bài", "month"],
    ["mỗi tuần", "week"],
    ["định kỳ 6 tháng", "half-year"],
    ["sáu tháng một lần", "half-year"],
    ["mỗi học kỳ", "half-year"],
    ["mỗi năm học", "school-year"],
  ])("%s", (low, per) => expect(findPeriods(low)[0]?.per).toBe(per));

  it.each(["trong năm 2026", "năm học 2026-2027", "trong quý i", "ngày 1 tháng 6", "tháng hành động"])(
    "%s is none",
    (low) => expect(findPeriods(low)).toEqual([]),
  );
});

describe("findDeadlines", () => {
  it.each([
    ["đến năm 2030 đạt", 2030, false],
    ["trước năm 2029", 2029, true],
    ["đến hết năm 2027", 2027, false],
    ["vào cuối năm 2028", 2028, false],
    ["trước ngày 30/6/2026", 2026, false],
    ["đến tháng 6/2027", 2027, false],
    ["giai đoạn 2026 - 2030, xây dựng", 2030, false],
    ["năm học 2026-2027", 2027, false],
  ])("%s", (low, by, before) => expect(findDeadlines(low)).toMatchObject([{ by, before }]));

  it.each([
    "tăng 10% so với năm 2025",
    "luật bình đẳng giới của năm 2006",
    "thực hiện chương trình truyền thông về bình đẳng giới đến năm 2030",
    "hằng năm",
  ])("%s states none", (low) => expect(findDeadlines(low)).toEqual([]));
});

describe("phaseHeadingYear", () => {
  it.each([
    ["giai đoạn 2022 - 2025:", 2025],
    ["đến năm 2025", 2025],
    ["mục tiêu đến năm 2030", 2030],
    ["giai đoạn 1 (từ năm 2022 đến 2025)", 2025],
  ])("%s", (low, year) => expect(phaseHeadingYear(low)).toBe(year));

  it.each(["đến năm 2030, 100% hương ước", "mục tiêu chung", "truyền thông trong giai đoạn mới"])(
    "%s is no heading of a phase",
    (low) => expect(phaseHeadingYear(low)).toBeNull(),
  );
});

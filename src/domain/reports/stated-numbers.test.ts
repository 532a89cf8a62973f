import { describe, expect, test } from "vitest";
import { findStatedNumbers } from "./stated-numbers.ts";

const read = (text: string) =>
  findStatedNumbers(text).map(({ value, noun, least, most }) => [value, noun, least, most]);

describe("numbers as officials write them", () => {
  test.each([
    ["đã tổ chức hơn 3.900 cuộc", [[3900, "cuộc", 3900, 4000]]],
    [
      "gần 120 buổi, khoảng 40 lớp",
      [
        [120, "buổi", 110, 120],
        [40, "lớp", 30, 50],
      ],
    ],
    ["bình quân 975 cuộc/năm", [[975, "cuộc", 975, 975]]],
    ["mỗi năm 975 cuộc", [[975, "cuộc", 975, 975]]],
    ["trên 256 nghìn lượt người", [[256_000, "lượt người", 256_000, 266_000]]],
    [
      "phát 23.800 tờ gấp và 1,5 triệu tờ rơi",
      [
        [23_800, "tờ gấp", 23_800, 23_800],
        [1_500_000, "tờ rơi", 1_500_000, 1_500_000],
      ],
    ],
    ["ba nghìn chín trăm cuộc", [[3900, "cuộc", 3900, 3900]]],
    ["treo 431 tấm băng rôn", [[431, "băng rôn", 431, 431]]],
    ["68 tin, bài", [[68, "tin, bài", 68, 68]]],
    ["tổng số 115 cuộc", [[115, "cuộc", 115, 115]]],
  ] as const)("“%s”", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("a share says so and counts nothing", () => {
    expect(findStatedNumbers("đạt 77,8% kế hoạch")).toMatchObject([
      { value: 77.8, percent: true, noun: null },
    ]);
  });

  test("places are those of the text", () => {
    const text = "Năm 2026 xã tổ chức hơn 120 cuộc.";
    const [number] = findStatedNumbers(text);
    expect(text.slice(number?.from, number?.to)).toBe("hơn 120 cuộc");
  });
});

test.each([
  "ngày 20/11/2026, hồi 8 giờ ngày 5 tháng 3 năm 2026",
  "Kế hoạch số 27/KH-UBND, Quyết định số 1790/QĐ-TTg, Nghị định 30/2020/NĐ-CP",
  "giai đoạn 2021-2025, từ năm 2021 đến năm 2025, quý 3, 2025–2030",
  "theo điểm 2 khoản 3 Điều 15, mục II.1, Phụ lục 2",
  "học sinh lớp 9 của bản 3, trong năm qua, một số nơi",
])("days, documents, clauses and classes count nothing: “%s”", (text) => {
  expect(findStatedNumbers(text).filter(({ noun }) => noun !== null)).toEqual([]);
});

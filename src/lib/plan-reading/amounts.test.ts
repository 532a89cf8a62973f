import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAmounts } from "./amounts.ts";

const amounts = (low: string): unknown[] => findAmounts(low).map(({ min, max, unit }) => [min, max, unit]);

describe("findAmounts", () => {
  it.each([
    ["ít nhất 02 cuộc truyền thông", [2, null, "event"]],
    ["tối thiểu hai buổi sinh hoạt", [2, null, "session"]],
    ["không quá 03 lần", [null, 3, "event"]],
    ["dưới 5%", [null, 5, "percent"]],
    ["trên 1.000 lượt người", [1000, null, "person"]],
    ["không dưới 15 phút", [15, null, "minute"]],
    ["đạt 95,5% hương ước", [95.5, null, "percent"]],
    ["từ 10-15% so với", [10, 15, "percent"]],
    ["từ 10% đến 15%", [10, 15, "percent"]],
    ["từ 02 đến 03 cuộc", [2, 3, "event"]],
    ["từ 70% lên 90%", [90, null, "percent"]],
    ["từ 02 mô hình trở lên", [2, null, "model"]],
    ["3 lớp trở xuống", [null, 3, "course"]],
    ["khoảng 200 người", [200, null, "person"]],
    ["một trăm phần trăm cơ quan", [100, null, "percent"]],
    ["02 (hai) cuộc", [2, null, "event"]],
    ["100% (một trăm phần trăm) trường", [100, null, "percent"]],
    ["ít nhất 04 tin, bài", [4, null, "item"]],
    ["ba phần tư số xã", [75, null, "percent"]],
    ["một nửa số thôn", [50, null, "percent"]],
    ["kiểm tra 1/4 số bản", [25, null, "percent"]],
    ["mỗi năm hai cuộc", [2, null, "event"]],
    ["mỗi quý 01 chuyên trang", [1, null, "item"]],
  ])("%s", (low, amount) => expect(amounts(low)).toEqual([amount]));

  it.each([
    "giai đoạn 2026-2030 mô hình mới",
    "nghị quyết số 28 hội nghị",
    "ngày 20/11 hoạt động",
    "mục tiêu 2, 3, 5 của kế hoạch",
    "kế hoạch 05 năm",
    "trong năm buổi họp",
    "điều 11 luật bình đẳng giới",
    "điện thoại 0912.345.678",
    "không cuộc nào",
  ])("%s holds none", (low) => expect(amounts(low)).toEqual([]));

  it("never stands still or leaves the text", () => {
    const words = fc.constantFrom(
      "ít nhất",
      "từ",
      "02",
      "10-15",
      "%",
      "cuộc",
      "năm",
      "hai",
      "đến",
      ",",
      "không quá",
      "phần",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const low = parts.join(" ");
        for (const { from, to, min, max } of findAmounts(low)) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(low.length);
          expect(min ?? max).not.toBeNull();
        }
      }),
    );
  });
});

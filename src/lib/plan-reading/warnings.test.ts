import { describe, expect, it } from "vitest";
import { readPlanWith } from "./test-plans.ts";

const codes = (parts: Parameters<typeof readPlanWith>[0]): string[] =>
  readPlanWith(parts).warnings.map(({ code }) => code);

describe("readWarnings", () => {
  it("are none for a plan in order", () => {
    const tasks = "1. Một\na) x\nb) y\nc) z\nd) u\nđ) v\ne) w\ng) t\n2. Hai\n2.1. p\n2.2. q\n3. Ba";
    expect(codes({ tasks })).toEqual([]);
  });

  it.each([
    "1. Chậm nhất đến năm 2029 đạt đài truyền thanh dùng Bộ chỉ số về giới.",
    "1. Hằng năm, mỗi đơn vị tổ chức ít nhất … cuộc truyền thông.",
    "1. Đến năm 2030 đạt …% hương ước không có phân biệt đối xử.",
  ])("missing-quantity: %s", (targets) => expect(codes({ targets })).toEqual(["missing-quantity"]));

  it.each([
    "1. Đến năm 2030 đạt hiệu quả rõ rệt về bình đẳng giới.",
    "1. Đến năm 2030 đạt 90% hương ước không phân biệt.",
  ])("no quantity is missing: %s", (targets) => expect(codes({ targets })).toEqual([]));

  it("duplicate-paragraph: the same words twice, not the same lead to a list", () => {
    const long = "- Đăng tin đã kiểm chứng lên trang của xã để bà con theo dõi hằng ngày";
    expect(codes({ tasks: `1. Một\n${long}.\n2. Hai\n${long};` })).toEqual(["duplicate-paragraph"]);
    expect(codes({ tasks: `1. Một\n${long}:\n2. Hai\n${long}:` })).toEqual([]);
  });

  it.each([
    ["1. Một\n2. Hai\n4. Bốn"],
    ["2. Hai\n3. Ba"],
    ["1. Một\n1.1. x\n1.3. y"],
    ["1. Một\na) x\nd) y"],
  ])("numbering-gap: %j", (tasks) => expect(codes({ tasks })).toEqual(["numbering-gap"]));

  it("letters may come from the keyboard's alphabet", () => {
    expect(codes({ tasks: "1. Một\na) x\nb) y\nc) z\nd) u\ne) v\nf) w\ng) t" })).toEqual([]);
  });
});

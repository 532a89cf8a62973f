import { describe, expect, it } from "vitest";
import { headline, listChanges } from "./board-changes.ts";

const target = { id: "a", name: "Cuộc truyền thông", basis: "each", aim: "target", unit: "cuộc" } as const;
const point = (standing: "met" | "behind" | "late", reached: number, amount: number | null = null) => ({
  standing,
  bound: 49,
  reached,
  amount,
});

describe("what changed", () => {
  it("says how many more reached it, and that it stands differently", () => {
    expect(listChanges([target], [point("behind", 12)], [point("met", 49)])).toEqual([
      {
        targetId: "a",
        name: "Cuộc truyền thông",
        text: "thêm 37 đơn vị đạt (12 → 49/49)",
        standing: { from: "behind", to: "met" },
      },
    ]);
  });

  it("says of a sum by how much it moved, down as well as up", () => {
    const total = { ...target, basis: "total" as const };
    const [change] = listChanges([total], [point("behind", 0, 20.5)], [point("behind", 0, 18)]);
    expect(change).toMatchObject({ text: "bớt 2,5 cuộc", standing: null });
  });

  it("leaves out what stayed, and what was not known then", () => {
    const same = point("late", 3);
    expect(listChanges([target, target], [same, null], [same, same])).toEqual([]);
  });
});

describe("the sentence at the head", () => {
  it("says what is reached first and counts the rest", () => {
    expect(headline(["met", "behind", "behind", null, "no-data"])).toBe(
      "đạt 1 trong 4 chỉ tiêu; 2 chậm, 1 chưa có số liệu",
    );
    expect(headline(["late"])).toBe("chưa đạt chỉ tiêu nào trong 1; 1 quá hạn");
    expect(headline(["met", "met"])).toBe("đạt 2 trong 2 chỉ tiêu");
    expect(headline([null])).toBe("chưa có chỉ tiêu nào đánh giá được");
  });
});

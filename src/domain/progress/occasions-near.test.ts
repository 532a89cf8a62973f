import { describe, expect, it } from "vitest";
import { listOccasionsNear, occasionText } from "./occasions-near.ts";

const womensDay = { name: "Ngày Phụ nữ Việt Nam", from: "10-20", to: "10-20" };
const actionMonth = { name: "Tháng hành động", from: "11-15", to: "12-15" };

describe("listOccasionsNear", () => {
  it("gives what is on or begins within thirty days, the nearest first", () => {
    expect(listOccasionsNear([actionMonth, womensDay], "2026-10-20").map(({ name }) => name)).toEqual([
      "Ngày Phụ nữ Việt Nam",
      "Tháng hành động",
    ]);
    expect(listOccasionsNear([actionMonth, womensDay], "2026-10-15").map(({ name }) => name)).toEqual([
      "Ngày Phụ nữ Việt Nam",
    ]);
    expect(listOccasionsNear([actionMonth], "2026-12-16")).toEqual([]);
  });

  it("shows two of the same days as one, under the plan's name for it", () => {
    const found = listOccasionsNear([actionMonth, { ...actionMonth, name: "the list's name" }], "2026-11-01");
    expect(found.map(({ name }) => name)).toEqual(["Tháng hành động"]);
  });

  it("keeps an occasion of one year to that year", () => {
    expect(listOccasionsNear([{ ...womensDay, year: 2027 }], "2026-10-20")).toEqual([]);
    expect(listOccasionsNear([{ ...womensDay, year: 2026 }], "2026-10-20")).toHaveLength(1);
  });
});

describe("occasionText", () => {
  it.each([
    ["2026-10-20", "2026-10-20", "hôm nay, 20/10/2026"],
    ["2026-10-01", "2026-10-31", "đang diễn ra đến 31/10/2026"],
    ["2026-11-15", "2026-12-15", "15/11/2026 – 15/12/2026, còn 26 ngày"],
  ])("from %s to %s: %s", (from, to, text) => expect(occasionText({ from, to }, "2026-10-20")).toBe(text));
});

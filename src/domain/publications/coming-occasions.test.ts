import { expect, test } from "vitest";
import { listComing } from "./coming-occasions.ts";

const womensDay = { name: "Ngày Quốc tế Phụ nữ", from: "03-08", to: "03-08" };
const actionMonth = { name: "Tháng hành động", from: "11-15", to: "12-15" };

test("what comes within a season, the nearest first", () => {
  expect(listComing([womensDay, actionMonth], "2026-11-10")).toEqual([
    { name: "Tháng hành động", from: "2026-11-15", to: "2026-12-15" },
    { name: "Ngày Quốc tế Phụ nữ", from: "2027-03-08", to: "2027-03-08" },
  ]);
  expect(listComing([womensDay], "2026-10-20")).toEqual([]);
});

test("what runs today is still told, and gone the day after", () => {
  expect(listComing([actionMonth], "2026-12-15")).toHaveLength(1);
  expect(listComing([actionMonth], "2026-12-16")).toEqual([]);
});

test("the same days from two plans are one occasion; one of another year is none", () => {
  expect(
    listComing([actionMonth, { ...actionMonth, name: "Tháng hành động vì BĐG" }], "2026-11-10"),
  ).toHaveLength(1);
  expect(listComing([{ ...actionMonth, year: 2027 }], "2026-11-10")).toEqual([]);
});

test("no more than asked for", () => {
  expect(listComing([womensDay, actionMonth], "2026-11-10", 1)).toHaveLength(1);
});

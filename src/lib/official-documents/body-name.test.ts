import { expect, test } from "vitest";
import { breakName } from "./body-name.ts";

const fits = (line: string) => line.length <= 20;

test("a long name breaks before its place", () => {
  expect(breakName("Ủy ban nhân dân xã Suối Hoa", fits)).toEqual(["Ủy ban nhân dân", "xã Suối Hoa"]);
  expect(breakName("ỦY BAN NHÂN DÂN THỊ XÃ MINH HỌA", fits)).toEqual(["ỦY BAN NHÂN DÂN", "THỊ XÃ MINH HỌA"]);
});

test("a short name stays whole, one without a place is left to wrap, given breaks are kept", () => {
  expect(breakName("Trường Suối Hoa", fits)).toEqual(["Trường Suối Hoa"]);
  expect(breakName("Ủy ban Mặt trận Tổ quốc Việt Nam", fits)).toEqual(["Ủy ban Mặt trận Tổ quốc Việt Nam"]);
  expect(breakName("Hội Liên hiệp\nPhụ nữ xã", fits)).toEqual(["Hội Liên hiệp", "Phụ nữ xã"]);
});

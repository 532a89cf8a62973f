import { expect, test } from "vitest";
import type { OutlineSectionKind } from "#domain/lists/lists.ts";
import { withCodes } from "./section-codes.ts";

const section = (code: string | null, heading: string, kind: OutlineSectionKind = "narrative") => ({
  code,
  heading,
  kind,
  level: 1 as const,
  hint: null,
  required: false,
});
const used = new Map<string, OutlineSectionKind>([
  ["leadership", "narrative"],
  ["mo-hinh-hay", "narrative"],
]);
const codes = (...sections: Parameters<typeof withCodes>[0]) =>
  withCodes(sections, used).map(({ code }) => code);

test("a new section is named after its heading, never like one that was there before", () => {
  expect(codes(section(null, "Mô hình hay"), section(null, "Mô hình  hay!"), section(null, "…"))).toEqual([
    "mo-hinh-hay-2",
    "mo-hinh-hay-3",
    "muc",
  ]);
});
test("one that keeps its kind keeps its code, whatever it is called", () => {
  expect(codes(section("leadership", "Chỉ đạo"), section("own", "Riêng"))).toEqual(["leadership", "own"]);
});
test("one that becomes something else is another section", () => {
  expect(codes(section("leadership", "Bảng", "results-table"))).toEqual(["bang"]);
});

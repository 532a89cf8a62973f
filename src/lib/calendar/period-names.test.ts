import { expect, it } from "vitest";
import { periodName } from "./period-names.ts";

it.each([
  ["week", "2026-W07", "Tuần 7 năm 2026"],
  ["month", "2026-02", "Tháng 2/2026"],
  ["quarter", "2026-Q3", "Quý III/2026"],
  ["half-year", "2026-H1", "6 tháng đầu năm 2026"],
  ["half-year", "2026-H2", "6 tháng cuối năm 2026"],
  ["year", "2026", "Năm 2026"],
  ["school-year", "2026-2027", "Năm học 2026-2027"],
  ["phase", "P2022-2025", "Giai đoạn 2022-2025"],
  ["term", "T2021-2026", "Nhiệm kỳ 2021-2026"],
] as const)("names a %s (%s) %s", (kind, id, name) => {
  expect(periodName({ kind, id })).toBe(name);
});

import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  formFields,
  isoDay,
  listOf,
  optionalCount,
  optionalMoney,
  optionalText,
  requiredCount,
  requiredText,
  textLines,
  ticked,
} from "./inputs.ts";

const messages = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message);

describe("text", () => {
  test("is composed, trimmed, and rid of what no keyboard types", () => {
    expect(requiredText("thiếu").parse("  Sinh hoa\u0323t\u0000 \u0007bản\n ")).toBe("Sinh hoạt bản");
  });
  test("an empty box is not said, never an empty string", () => {
    expect(optionalText().parse("   ")).toBeUndefined();
    expect(optionalText().parse(undefined)).toBeUndefined();
    expect(messages(requiredText("Ghi tên."), "  ")).toEqual(["Ghi tên."]);
    expect(messages(requiredText("Ghi tên."), undefined)).toEqual(["Ghi tên."]);
  });
  test("lines stay lines", () => {
    expect(optionalText().parse("một\nhai\tba")).toBe("một\nhai\tba");
  });
});

describe("counts", () => {
  test("as people write them", () => {
    expect(optionalCount.parse("1.234")).toBe(1234);
    expect(optionalCount.parse("1 234")).toBe(1234);
    expect(optionalCount.parse(" 45 ")).toBe(45);
    expect(optionalMoney.parse("12.500.000")).toBe(12_500_000);
  });
  test("an empty box is unknown, and unknown is not zero", () => {
    expect(optionalCount.parse("")).toBeUndefined();
    expect(optionalCount.parse("0")).toBe(0);
    expect(messages(requiredCount("Ghi số người."), "")).toEqual(["Ghi số người."]);
  });
  test("a count that is needed says in Vietnamese what is wrong with what was typed", () => {
    expect(requiredCount("Ghi số người.").parse("1.234")).toBe(1234);
    expect(messages(requiredCount("Ghi số người."), undefined)).toEqual(["Ghi số người."]);
    expect(messages(requiredCount("Ghi số người."), null)).toEqual(["Ghi một số nguyên, ví dụ 45."]);
    expect(messages(requiredCount("Ghi số người."), "bốn")).toEqual(["Ghi một số nguyên, ví dụ 45."]);
    expect(messages(requiredCount("Ghi số người."), -3)).toEqual(["Số này không thể âm."]);
  });
  test("what is no whole number is refused", () => {
    for (const typed of ["12,5", "-3", "bốn", "1e3", "0x10"])
      expect(messages(optionalCount, typed), typed).toHaveLength(1);
  });
});

describe("days", () => {
  test("from the calendar or by hand", () => {
    expect(isoDay().parse("2026-11-05")).toBe("2026-11-05");
    expect(isoDay().parse("5/11/2026")).toBe("2026-11-05");
    expect(isoDay().parse("05-11-2026")).toBe("2026-11-05");
  });
  test("a day that does not exist is refused", () => {
    expect(messages(isoDay("Ghi ngày."), "31/02/2026")).toEqual(["Ghi ngày."]);
    expect(messages(isoDay("Ghi ngày."), undefined)).toEqual(["Ghi ngày."]);
  });
});

test("a list is a line each, without the marks of a paste and what no keyboard types", () => {
  expect(textLines().parse(" - Một\u0000;\r\n\r\n• Hai\n-3 độ")).toEqual(["Một;", "Hai", "-3 độ"]);
  expect(textLines().parse(undefined)).toEqual([]);
  expect(messages(textLines(1, 5), "a\nb")).toEqual(["Tối đa 1 dòng."]);
  expect(messages(textLines(1, 5), "dài quá")).toEqual(["Có dòng quá dài. Tách ra nhiều dòng."]);
});

test("boxes and lists", () => {
  expect([ticked.parse("yes"), ticked.parse(undefined), ticked.parse("no")]).toEqual([true, false, false]);
  expect([
    listOf(z.string()).parse(undefined),
    listOf(z.string()).parse("a"),
    listOf(z.string()).parse(["a", "b"]),
  ]).toEqual([[], ["a"], ["a", "b"]]);
});

test("a form becomes plain data: repeated names are lists, files are left out", () => {
  const form = new FormData();
  form.append("topics", "a");
  form.append("topics", "b");
  form.append("title", "Tên");
  form.append("photo", new File(["x"], "x.png"));
  expect(formFields(form)).toEqual({ topics: ["a", "b"], title: "Tên" });
});

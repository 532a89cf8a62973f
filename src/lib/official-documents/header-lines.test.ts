import { expect, test } from "vitest";
import { annexRelation, issueDate, numberAndSymbol } from "./header-lines.ts";
import { sampleDecision, sampleLetter } from "#tests/golden/documents/sample-documents.ts";

test("numbers below ten take a zero, and the symbol has no spaces", () => {
  expect(numberAndSymbol({ number: 5, symbol: "BC-UBND" })).toBe("05/BC-UBND");
  expect(numberAndSymbol({ number: 2560, symbol: " KH - UBND " })).toBe("2560/KH-UBND");
});

test("a number not yet given leaves room for the clerk", () => {
  expect(numberAndSymbol({ number: null, symbol: "BC-UBND" })).toMatch(/^ {4,}\/BC-UBND$/);
});

test("days below ten and the months 1 and 2 take a zero, other months do not", () => {
  const date = (day: number | null, month: number) =>
    issueDate({ place: "Suối Hoa", day, month, year: 2026 });
  expect(date(5, 4)).toBe("ngày 05 tháng 4 năm 2026");
  expect(date(15, 2)).toBe("ngày 15 tháng 02 năm 2026");
  expect(date(31, 12)).toBe("ngày 31 tháng 12 năm 2026");
  expect(date(null, 11)).toBe("ngày     tháng 11 năm 2026");
});

test("an annex names its document with number, date and body", () => {
  const issuer = { parent: null, body: "Ủy ban nhân dân\nxã Suối Hoa" };
  const letter = {
    ...sampleLetter,
    number: { number: 27, symbol: "UBND-VX" },
    issued: sampleDecision.issued,
  };
  expect(annexRelation({ ...letter, issuer })).toBe(
    "Kèm theo Công văn số 27/UBND-VX ngày 16 tháng 3 năm 2026 của Ủy ban nhân dân xã Suối Hoa",
  );
});

test("a decision is that of whoever decides", () => {
  expect(annexRelation(sampleDecision)).toBe(
    "Kèm theo Quyết định số 125/QĐ-UBND ngày 16 tháng 3 năm 2026 của Chủ tịch Ủy ban nhân dân xã Suối Hoa",
  );
});

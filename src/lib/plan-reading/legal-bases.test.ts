import { describe, expect, it } from "vitest";
import { readPlanWith } from "./test-plans.ts";

const numbers = (bases: string): string[] => readPlanWith({ bases }).legalBases.map(({ number }) => number);

describe("readLegalBases", () => {
  it.each([
    ["Căn cứ Quyết định số 1790/QĐ-TTg ngày 23/10/2021;", "1790/QĐ-TTg"],
    ["Căn cứ Nghị định số 48/2009/NĐ-CP ngày 19/5/2009;", "48/2009/NĐ-CP"],
    ["Căn cứ Luật số 73/2006/QH11;", "73/2006/QH11"],
    ["Căn cứ Chỉ thị số 21-CT/TW của Ban Bí thư;", "21-CT/TW"],
    ["Căn cứ Công văn số 3163/BNV-CTTN&BĐG ngày 02/6/2025;", "3163/BNV-CTTN&BĐG"],
    ["Căn cứ Tờ trình số 15/TTr-SNV ngày 20/4/2026;", "15/TTr-SNV"],
    ["Căn cứ Công văn số 420/SLĐT BXH-TEBĐG ngày 11/3/2022;", "420/SLĐTBXH-TEBĐG"],
    ["Căn cứ Quyết định số 1790/QĐ- TTg ngày 23/10/2021;", "1790/QĐ-TTg"],
    ["Căn cứ Quyết định 22/QÐ-UBQG của Ủy ban;", "22/QĐ-UBQG"],
    ["Căn cứ Kế hoạch 331/KH-UBND ngày 31/12/2021của tỉnh;", "331/KH-UBND"],
  ])("%s", (bases, number) => expect(numbers(bases)).toEqual([number]));

  it.each([
    "Căn cứ Luật Bình đẳng giới ngày 29/11/2006;",
    "Tỷ lệ 3/4 số xã; ngày 20/11; 24/7.",
    "Kế hoạch số 15/KH-UBND này.",
  ])("%s cites none by number", (bases) => expect(numbers(bases)).toEqual([]));

  it("gives each once, with its date and its words", () => {
    const { legalBases } = readPlanWith({
      bases:
        "Căn cứ Quyết định số 22/QĐ-UBQG ngày 22/6/2019 của Ủy ban;\nThực hiện Quyết định số 22/QĐ-UBQG;",
    });
    expect(legalBases).toMatchObject([
      { date: "2019-06-22", quote: "Quyết định số 22/QĐ-UBQG ngày 22/6/2019 của Ủy ban" },
    ]);
  });
});

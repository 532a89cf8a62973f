import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findByNumber, isLocalNumber, numberKey } from "./law-number.ts";
import { sampleLaw } from "./sample-law.ts";

describe("numberKey", () => {
  it.each([
    ["55/2009/NĐ-CP", "55/2009/NDCP"],
    ["Nghị định số 55/2009/NĐ - CP", "55/2009/NDCP"],
    ["55/2009/ND-CP", "55/2009/NDCP"],
    ["55/2009/nđ-cp", "55/2009/NDCP"],
    ["055/2009/NÐ-CP", "55/2009/NDCP"],
    ["73/2006/QH11", "73/2006/QH11"],
    ["21-CT/TW", "21/CTTW"],
    ["21 - CT/ TW", "21/CTTW"],
    ["1790/QĐ-TTg", "1790/QDTTG"],
    ["3163/BNV-CTTN&BĐG", "3163/BNVCTTNBDG"],
    ["420/SLĐT BXH-TEBĐG", "420/SLDTBXHTEBDG"],
    ["12a/KH-UBND", "12A/KHUBND"],
  ])("%s → %s", (number, key) => expect(numberKey(number)).toBe(key));

  it.each(["", "Luật Bình đẳng giới", "23/10/2021", "24/7", "số 5"])("%s has none", (text) =>
    expect(numberKey(text)).toBeNull(),
  );

  it("does not mind blanks beside strokes, marks, case or leading zeros", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.option(fc.integer({ min: 1990, max: 2039 })),
        fc.constantFrom("NĐ-CP", "QĐ-TTg", "TT-BNV", "KH-UBND"),
        fc.constantFrom("/", " / ", "/ ", " /"),
        (digits, year, symbol, stroke) => {
          const plain = [digits, year, symbol].filter((part) => part !== null).join("/");
          const typed = `0${plain.replaceAll("/", stroke).replace("Đ", "D").toLowerCase()}`;
          expect(numberKey(typed)).toBe(numberKey(plain));
        },
      ),
      { seed: 1790 },
    );
  });

  it("tells different numbers apart", () => {
    const keys = ["5/2009/NĐ-CP", "55/2009/NĐ-CP", "55/2010/NĐ-CP", "55/NĐ-CP", "55/2009/QĐ-TTg"].map(
      numberKey,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("findByNumber", () => {
  const of2021 = sampleLaw({ id: "2021", number: "1790/QĐ-TTg", issuedOn: "2021-10-23" });
  const of2010 = sampleLaw({ id: "2010", number: "1790/QĐ-TTg", issuedOn: "2010-09-27" });
  const directive = sampleLaw({ id: "ct", number: "08/CT-TTg", issuedOn: "2020-02-04" });
  const plan = sampleLaw({ id: "kh", number: "77/KH-UBND", issuedOn: "2022-02-17" });
  const laws = [of2021, of2010, directive, plan];

  it("knows the day where a number starts anew each year", () => {
    expect(findByNumber(laws, "1790/QĐ-TTg", "2021-10-23")).toEqual({ exact: [of2021], near: [of2010] });
    expect(findByNumber(laws, "1790/QĐ-TTg", "2021-10-24")).toEqual({ exact: [], near: [of2021, of2010] });
  });
  it("takes a year written into the number for the year of issue", () => {
    expect(findByNumber(laws, "08/2020/CT-TTg", "2020-02-04").exact).toEqual([directive]);
    expect(findByNumber(laws, "08/2021/CT-TTg", null)).toEqual({ exact: [], near: [] });
  });
  it("knows a plan of a district by its day alone: every office has a number 77", () => {
    expect(isLocalNumber("77/KH-UBND")).toBe(true);
    expect(isLocalNumber("1790/QĐ-TTg")).toBe(false);
    expect(findByNumber(laws, "77/KH-UBND", "2022-02-17").exact).toEqual([plan]);
    expect(findByNumber(laws, "77/KH-UBND", "2022-02-18")).toEqual({ exact: [], near: [] });
    expect(findByNumber(laws, "77/KH-UBND", null)).toEqual({ exact: [], near: [] });
  });
});

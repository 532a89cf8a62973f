import { join } from "node:path";
import { readCsv } from "#platform/csv.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { lawWarnings } from "./law-warnings.ts";
import { lawRow, referenceLaws } from "./reference-laws.ts";
import { lawRegisterOf, type LawRegister } from "./law-register.ts";

/** The register as it is shipped, held against what a province's plan of the end of 2021 cited. */
let register: LawRegister;
beforeAll(async () => {
  const file = join(import.meta.dirname, "../../../db/reference/laws.csv");
  register = lawRegisterOf(referenceLaws(await readCsv(file, lawRow())));
});

const read = (text: string, issuedOn: string) =>
  lawWarnings({ legalBases: [], issuedOn, text }, register, "2026-10-20");
const about = (text: string, issuedOn = "2021-12-29") =>
  read(text, issuedOn)
    .filter(({ code }) => code !== "basis-amended")
    .map(({ code, successors }) => [code, ...successors.map(({ title }) => title.replace(/^.* /u, ""))]);

describe("laws that had been replaced before the plan's own day", () => {
  it.each([["Luật Doanh nghiệp năm 2014", "2020"]])("%s → %s", (text, year) =>
    expect(about(text)).toEqual([["basis-replaced", year]]),
  );
  it("and one three days from its end, its successor issued a year before", () => {
    expect(about("Luật Bảo vệ môi trường (2014)")).toEqual([["basis-ending", "2020"]]);
  });
});

describe("laws in force then and replaced since", () => {
  it.each([
    ["Luật Phòng, chống bạo lực gia đình (2007)", "2022"],
    ["Luật Đấu thầu năm 2013", "2023"],
    ["Luật Đất đai năm 2013", "2024"],
    ["Luật Việc làm (2013)", "2025"],
    ["Luật Bảo hiểm xã hội (2014)", "2024"],
    ["Luật Giáo dục nghề nghiệp (2014)", "2025"],
    ["Luật Khám bệnh, chữa bệnh (2009)", "2023"],
    ["Luật Khoa học và Công nghệ (2013)", "2025"],
    ["Luật Phòng, chống mua bán người", "2024"],
    ["Luật Phòng chống bạo lực gia đình", "2022"],
  ])("%s → %s", (text, year) => {
    expect(about(text)).toEqual([["basis-ended-since", year]]);
    expect(about(text, "2026-04-15").map(([code]) => code)).toEqual(
      // Without a year a plan of today means today's law.
      /\d/u.test(text) ? ["basis-replaced"] : [],
    );
  });
});

describe("years that are not the law's", () => {
  it.each([
    ["Bộ luật Hình sự (2017)", "2017 là năm sửa đổi"],
    ["Bộ luật Tố tụng hình sự (2019)", "không có bản nào của năm 2019"],
    ["Luật Thuế thu nhập doanh nghiệp năm 2013", "2013 là năm sửa đổi"],
    ["Luật Quảng cáo sửa đổi (2018)", "2018 là năm sửa đổi"],
  ])("%s: %s", (text, why) => {
    const [first] = read(text, "2021-12-29");
    expect(first?.code).toBe("basis-year-differs");
    expect(first?.message).toContain(why);
  });
});

it.each([
  "Luật Bình đẳng giới (khoản 1, 2, 3, 4 Điều 11)",
  "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013 (Điều 26)",
  "Luật Hỗ trợ doanh nghiệp nhỏ và vừa năm 2017",
  "Luật An toàn, vệ sinh lao động (2015)",
  "Luật Giáo dục (2019)",
  "Bộ luật Dân sự (2015)",
  "Luật Hôn nhân và gia đình (2014)",
  "Luật Trẻ em (2016)",
  "Luật Lâm nghiệp (2017)",
  "Luật Tiếp cận thông tin (2016)",
  "Luật Bầu cử Đại biểu Quốc hội, Đại biểu HĐND (2015)",
  "pháp luật bình đẳng giới năm 2021",
])("%s: in order on the plan's day", (text) => expect(about(text)).toEqual([]));

it("an amending year in a plan of today means the law that it amended, and what became of it", () => {
  expect(read("Luật Thuế thu nhập doanh nghiệp năm 2013", "2026-04-15").map(({ code }) => code)).toEqual([
    "basis-year-differs",
    "basis-replaced",
  ]);
});

it("marks each law once, where it first stands, and leaves out what was cited by number", () => {
  const text = "Theo Luật Đất đai năm 2013 và Luật đất đai năm 2013.";
  const [warning, ...others] = read(text, "2026-04-15");
  expect(text.slice(...(warning?.at ?? []))).toBe("Luật Đất đai năm 2013");
  expect(others).toEqual([]);
  const legalBases = [{ number: "45/2013/QH13", date: "2013-11-29", at: [0, 5] as const }];
  expect(lawWarnings({ legalBases, issuedOn: null, text }, register, "2026-10-20")).toHaveLength(1);
});

it("knows every number that the five plans cite", () => {
  const numbers: [string, string | null][] = [
    ["1790/QĐ-TTg", "2021-10-23"],
    ["48/2009/NĐ-CP", "2009-05-19"],
    ["55/2009/NĐ-CP", "2009-06-10"],
    ["167/2013/NĐ-CP", "2013-11-12"],
    ["21-CT/TW", "2018-01-20"],
    ["08/2020/CT-TTg", "2020-02-04"],
    ["06-CT/TW", "2021-06-24"],
    ["2282/QĐ-TTg", "2020-12-31"],
    ["22/QĐ-UBQG", "2019-06-22"],
    ["77/KH-UBND", "2022-02-17"],
    ["420/SLĐTBXH-TEBĐG", "2022-03-11"],
    ["2560/KH-UBND", "2026-04-09"],
    ["1313/KH-UBND", "2018-06-05"],
    ["41/KH-UBND", "2021-03-04"],
  ];
  const legalBases = numbers.map(([number, date]) => ({ number, date, at: null }));
  const warnings = lawWarnings({ legalBases, issuedOn: "2026-10-20" }, register, "2026-10-20");
  expect(warnings.filter(({ code }) => /unknown|differs/u.test(code))).toEqual([]);
  // 167/2013 was replaced as 55/2009 was, by a decree issued after the plan of 29/12/2021.
  expect(warnings.filter(({ code }) => code === "basis-replaced").map(({ about: number }) => number)).toEqual(
    ["55/2009/NĐ-CP", "167/2013/NĐ-CP"],
  );
});

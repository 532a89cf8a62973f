import { describe, expect, test } from "vitest";
import readExcelFile from "read-excel-file/node";
import { csvRows } from "./report-csv.ts";
import { isSum, reportSheets } from "./report-sheets.ts";
import { sampleFacts } from "./sample-facts.ts";
import { sampleProvince } from "./sample-province.ts";
import { writeWorkbook } from "./write-workbook.ts";

const facts = sampleProvince();
const sheets = reportSheets(facts);
const sheet = (code: string) => {
  const found = sheets.find((one) => one.code === code);
  if (!found) throw new Error(`no sheet ${code}`);
  return found;
};

describe("the tables of a report for calculating", () => {
  test("one a subject, each row as wide as its head, no name too long for a tab", () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      "Chỉ tiêu",
      "Hoạt động theo loại và cấp",
      "Người dự",
      "Từng đơn vị",
      "Kinh phí",
      "Nguồn tổng hợp",
    ]);
    for (const { name, columns, rows, totals } of sheets) {
      expect(name.length).toBeLessThanOrEqual(31);
      for (const row of [...rows, ...(totals ? [totals] : [])]) expect(row).toHaveLength(columns.length);
    }
    expect(reportSheets(sampleFacts()).map(({ code }) => code)).not.toContain("nguon");
  });

  test("what a sum says it comes to is what its cells come to", () => {
    let sums = 0;
    for (const { rows, totals } of sheets)
      for (const row of [...rows, ...(totals ? [totals] : [])])
        for (const [at, cell] of row.entries()) {
          if (!isSum(cell)) continue;
          const parts =
            "down" in cell ? rows.map((one) => one[at]) : row.slice(cell.across[0], cell.across[1] + 1);
          const values = parts.map((part) => (part !== undefined && isSum(part) ? part.value : part));
          expect(values.reduce<number>((sum, value) => sum + Number(value), 0)).toBe(cell.value);
          sums += 1;
        }
    expect(sums).toBeGreaterThan(15);
  });

  test("the workbook is read back: numbers are numbers, days are days, names stay text", async () => {
    const named = sampleProvince({ units: [{ name: "=1+1", cells: facts.targets.map(() => null) }] });
    const read = await readExcelFile(Buffer.from(await writeWorkbook(reportSheets(named))));
    const rowOf = (name: string) => read.find((one) => one.sheet === name)?.data[1] ?? [];
    expect(rowOf("Hoạt động theo loại và cấp").slice(0, 6)).toEqual([
      1,
      "Nói chuyện chuyên đề",
      "cuộc",
      102,
      9,
      4,
    ]);
    expect(rowOf("Nguồn tổng hợp")[4]).toEqual(new Date("2026-11-14T00:00:00Z"));
    expect(rowOf("Từng đơn vị")[1]).toBe("=1+1");
  });

  test("as CSV a sum is its number", () => {
    expect(csvRows(sheet("hoat-dong"))[1]).toEqual([1, "Nói chuyện chuyên đề", "cuộc", 102, 9, 4, 115, 0]);
    expect(csvRows(sheet("nguoi-du")).at(-1)?.slice(0, 6)).toEqual([
      null,
      "Tổng số",
      21_700,
      14_000,
      700,
      36_400,
    ]);
  });
});

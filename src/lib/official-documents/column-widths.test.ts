import { expect, test } from "vitest";
import { columnWidths } from "./column-widths.ts";
import type { Column, TableRow } from "./official-document.ts";
import { checkTable } from "./table-shape.ts";

const columns: Column[] = [60, 20, 20].map((width) => ({ width, align: "left" }));
const widths = (rows: TableRow[], total = 5000, head: TableRow[] = []) => {
  const table = { columns, head, rows };
  return columnWidths(table, checkTable(table), total);
};

test("as they are asked for, where every word has room", () => {
  expect(widths([["Tin, bài trên hệ thống", "1", "2"]])).toEqual([3000, 1000, 1000]);
});

test("a number is not broken: what its column lacks is taken from those with room", () => {
  // 7 digits, two dots: 52 points, with the margins 1,230 twips.
  const [name = 0, many = 0, few = 0] = widths([["Tin, bài", "1.234.567", "2"]]);
  expect(many).toBeGreaterThanOrEqual(1230);
  expect(name).toBeLessThan(3000);
  expect(few).toBeGreaterThan(900);
  expect(name + many + few).toBe(5000);
});

test("a day in the head is one word, and bold; a cell over two columns asks nothing", () => {
  const head: TableRow[] = [["Nội dung", "Lũy kế từ 01/01/2025", "Kết quả"]];
  const [, date = 0] = widths([["Tin", "1", "2"]], 5000, head);
  expect(date).toBeGreaterThan(1300);
  const whole: TableRow[] = [["Tin", { text: "Khôngngắtđượcởđâucảtrongtừnày", columns: 2 }]];
  expect(widths(whole)).toEqual([3000, 1000, 1000]);
});

test("where there is not room enough for all, the width is filled and no column is lost", () => {
  const long = "9.999.999.999.999";
  const found = widths([[long, long, long]], 3000);
  expect(found.reduce((all, width) => all + width, 0)).toBe(3000);
  expect(found.every((width) => width > 500)).toBe(true);
});

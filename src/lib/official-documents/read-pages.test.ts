import { expect, test } from "vitest";
import type { LaidPage, Run } from "./read-page.ts";
import { piecesOfPages } from "./read-pages.ts";

/** A page with a table of three columns, 40 a row, its left edge at `left`. */
function tablePage(left: number, rows: readonly (readonly string[])[]): LaidPage {
  const columns = [left, left + 60, left + 500, left + 800];
  const bottom = 200 + rows.length * 40;
  return {
    width: 1_000,
    height: 1_400,
    rules: [
      ...columns.map((x) => ({ left: x, right: x, top: 200, bottom })),
      ...[...rows, []].map((_, i) => ({ left, right: left + 800, top: 200 + i * 40, bottom: 200 + i * 40 })),
    ],
    runs: rows.flatMap((cells, row) =>
      cells.map((text, i): Run => {
        const from = (columns[i] ?? 0) + 10;
        return { text, from, to: from + 30, baseline: 225 + row * 40, size: 20 };
      }),
    ),
  };
}

test("a table goes on over pages that the scanner shifted, its head read a little otherwise", () => {
  const first = tablePage(80, [
    ["TT", "Nội dung", "Thời gian"],
    ["1", "Hội nghị", "Tháng 4"],
  ]);
  const second = tablePage(104, [
    ["FT", "Nội dung", "Thời gian"],
    ["2", "Hội thi", "Tháng 5"],
  ]);
  expect(piecesOfPages([first, second])).toEqual([
    { kind: "row", table: 0, cells: ["TT", "Nội dung", "Thời gian"] },
    { kind: "row", table: 0, cells: ["1", "Hội nghị", "Tháng 4"] },
    { kind: "row", table: 0, cells: ["2", "Hội thi", "Tháng 5"] },
  ]);
});

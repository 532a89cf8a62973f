import { expect, test } from "vitest";
import type { Column, TableRow } from "./official-document.ts";
import { checkTable } from "./table-shape.ts";

const columns: Column[] = [1, 2, 3].map((width) => ({ width, align: "left" }));
const check = (rows: TableRow[], head: TableRow[] = []) => checkTable({ columns, head, rows });

test("says in which column each cell starts, past those that reach down from above", () => {
  const head: TableRow[] = [
    [
      { text: "TT", rows: 2 },
      { text: "Năm", columns: 2 },
    ],
    ["Kế hoạch", "Kết quả"],
  ];
  expect(check([["1", "2", "3"]], head)).toEqual([
    [0, 1],
    [1, 2],
    [0, 1, 2],
  ]);
});

test.each([
  ["too few cells", [["1", "2"]], "row 1"],
  [
    "too many cells",
    [
      ["1", "2", "3"],
      ["1", "2", "3", "4"],
    ],
    "row 2",
  ],
  ["a span over the edge", [["1", { text: "2", columns: 3 }]], "row 1"],
  ["a cell below the last row", [["1", "2", { text: "3", rows: 2 }]], "last row"],
] satisfies [string, TableRow[], string][])("refuses %s and says where", (_, rows, place) => {
  expect(() => check(rows)).toThrow(place);
});

test("refuses a head that reaches into the rows, no columns, and a column without width", () => {
  expect(() => check([["2", "3"]], [[{ text: "1", rows: 2 }, "2", "3"]])).toThrow("head");
  expect(() => checkTable({ columns: [], head: [], rows: [] })).toThrow("columns");
  expect(() => checkTable({ columns: [{ width: 0, align: "left" }], head: [], rows: [] })).toThrow("width");
});

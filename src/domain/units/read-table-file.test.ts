import { zipSync } from "fflate";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readColumns } from "./table-columns.ts";
import { largestTableMegabytes, readTableFile } from "./read-table-file.ts";

const text = (content: string) => new TextEncoder().encode(content);
const cellsOf = async (bytes: Uint8Array) => {
  const read = await readTableFile(bytes);
  return "refused" in read ? read.refused : read.rows.map(({ line, cells }) => [line, ...cells]);
};

describe("CSV", () => {
  it.each([
    ["commas", "a,b\n1,2\n"],
    ["semicolons, as Vietnamese Excel writes", "a;b\r\n1;2\r\n"],
    ["tabs", "a\tb\n1\t2"],
    ["a byte order mark", "\uFEFFa,b\n1,2"],
  ])("with %s", async (_, content) => {
    expect(await cellsOf(text(content))).toEqual([
      [1, "a", "b"],
      [2, "1", "2"],
    ]);
  });

  it("in UTF-16, as Excel's “Unicode text”", async () => {
    const bytes = new Uint8Array(Buffer.from("\uFEFFa\tđ\n1\t2", "utf16le"));
    expect(await cellsOf(bytes)).toEqual([
      [1, "a", "đ"],
      [2, "1", "2"],
    ]);
  });

  it("keeps the numbers of the lines, past empty ones and lines within a cell", async () => {
    expect(await cellsOf(text('a,b\n\n"1\nx",2\n , \n3,4'))).toEqual([
      [1, "a", "b"],
      [4, "1 x", "2"],
      [6, "3", "4"],
    ]);
  });

  it("composes letters and drops control characters", async () => {
    expect(await cellsOf(text("Ba\u0309n\u0000 X\na"))).toEqual([
      [1, "Bản X"],
      [2, "a"],
    ]);
  });

  it("never throws, whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const read = await readTableFile(bytes);
        expect("refused" in read || Array.isArray(read.rows)).toBe(true);
      }),
    );
  });
});

describe("a workbook", () => {
  it("that inflates without measure is refused before it is read", async () => {
    const sheet = new Uint8Array(70 * 1024 * 1024);
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": sheet }, { level: 9 });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await cellsOf(bomb)).toContain("bung ra quá lớn");
  });

  it("with more parts than any workbook has is refused", async () => {
    const parts = Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`p${n}`, new Uint8Array(1)]));
    expect(await cellsOf(zipSync(parts))).toContain("bung ra quá lớn");
  });

  it("that is another kind of file is said to be", async () => {
    expect(await cellsOf(zipSync({ "word/document.xml": text("<a/>") }))).toContain("không phải bảng tính");
  });
});

it("a file too large is refused by its size", async () => {
  expect(await cellsOf(new Uint8Array(largestTableMegabytes * 1024 * 1024 + 1))).toContain("lớn hơn");
});

describe("columns", () => {
  const columns = { name: { heading: "Tên", required: true }, code: { heading: "Mã (nếu có)" } } as const;
  const rows = (...lines: string[][]) => ({
    rows: lines.map((cells, place) => ({ line: place + 1, cells })),
  });

  it("are found below titles, in any order, without accents and stars", () => {
    expect(readColumns(rows(["DANH SÁCH"], ["MA", "STT", "ten *"], ["7", "1", "A"]), columns)).toEqual({
      rows: [{ line: 3, cells: { name: "A", code: "7" } }],
    });
  });

  it("that are missing are named", () => {
    expect(readColumns(rows(["Mã"], ["1"]), columns)).toEqual({ refused: expect.stringContaining("“Tên”") });
    expect(readColumns({ rows: [] }, columns)).toEqual({ refused: expect.stringContaining("“Tên”") });
  });

  it("that are optional may be left out", () => {
    expect(readColumns(rows(["Tên"], ["A"]), columns)).toEqual({
      rows: [{ line: 2, cells: { name: "A", code: "" } }],
    });
  });
});

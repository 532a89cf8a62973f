import { expect, it } from "vitest";
import { splitRefusedRows } from "./refused-rows.ts";

it("gathers the refused lines in order, and says so at the file", () => {
  const { fields, rows } = splitRefusedRows({ "lines.12": "Ghi tên.", "lines.3": "Ghi loại." });
  expect(rows).toEqual([
    { line: 3, why: "Ghi loại." },
    { line: 12, why: "Ghi tên." },
  ]);
  expect(fields["file"]).toContain("2 dòng");
});

it("leaves what is said of the file itself", () => {
  expect(splitRefusedRows({ file: "Chọn tệp." })).toEqual({ fields: { file: "Chọn tệp." }, rows: [] });
});

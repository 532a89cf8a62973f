import { expect, it } from "vitest";
import { splitRefusedLines } from "./refused-lines.ts";

it("gathers the refused lines under their field", () => {
  const { fields, lines } = splitRefusedLines({
    kind: "Chọn loại.",
    "names.0": "A đã có.",
    "names.12": "B ghi hai lần.",
  });
  expect(lines).toEqual(["A đã có.", "B ghi hai lần."]);
  expect(Object.keys(fields)).toEqual(["kind", "names"]);
  expect(fields["names"]).toContain("2 dòng");
});

it("leaves other fields as they are", () => {
  const errors = { names: "Ghi tên đơn vị." };
  expect(splitRefusedLines(errors)).toEqual({ fields: errors, lines: [] });
});

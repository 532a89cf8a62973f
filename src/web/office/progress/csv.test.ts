import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvFile } from "./csv.ts";

describe("a table as a CSV file", () => {
  it("is read back as it was written", () => {
    const text = fc.string({ unit: fc.constantFrom("x", "ê", ",", '"', "\n", " ", ";") });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const file = csvFile(rows);
        expect(parse(file, { bom: true, relax_column_count: true, skip_empty_lines: false })).toEqual(rows);
      }),
    );
  });

  it("does not let a name become a formula", () => {
    expect(csvFile([["=1+1", -5, null]])).toBe("\uFEFF'=1+1,-5,\r\n");
  });
});

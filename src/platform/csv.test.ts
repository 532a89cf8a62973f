import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { z } from "zod";
import { codesCell, parseCsv, UnreadableCsv, yesNoCell } from "./csv.ts";

const kind = z.object({
  code: z.string().regex(/^[a-z-]+$/, "mã viết thường"),
  name: z.string(),
  note: z.string().nullable(),
});

/** Undefined where the text was read. */
function faultsOf(text: string) {
  try {
    parseCsv(text, "kinds.csv", kind);
    return undefined;
  } catch (error) {
    if (error instanceof UnreadableCsv) return error.faults;
    throw error;
  }
}

describe("parseCsv", () => {
  it("reads rows under a comment head, in any order of columns", () => {
    const text =
      '# Loại đơn vị\n# Nguồn: tự lập\nname,code,note\nTrường học,school,\nThôn,village,"bản, ấp"\n';
    expect(parseCsv(text, "kinds.csv", kind)).toEqual([
      { code: "school", name: "Trường học", note: null },
      { code: "village", name: "Thôn", note: "bản, ấp" },
    ]);
  });

  it("reads what Vietnamese Excel saves: BOM, semicolons, CRLF, quoted comments, decomposed letters", () => {
    const text = '\uFEFF"# Loại, đơn vị";;\r\ncode;name;note\r\nschool;Tru\u031Bo\u031B\u0300ng;\r\n;;\r\n';
    expect(parseCsv(text, "kinds.csv", kind)).toEqual([{ code: "school", name: "Trường", note: null }]);
  });

  it("reads a BOM right before the header", () => {
    expect(parseCsv("\uFEFFcode,name,note\nschool,Trường,\n", "kinds.csv", kind)).toHaveLength(1);
  });

  it("keeps a # that is not at the head", () => {
    expect(parseCsv("code,name,note\nschool,# Trường,\n", "kinds.csv", kind)[0]?.name).toBe("# Trường");
  });

  it("names missing, unknown and repeated columns", () => {
    expect(faultsOf("# đầu\ncode,title,code\nschool,Trường,x\n")).toEqual([
      { line: 2, column: "name", message: "thiếu cột này" },
      { line: 2, column: "note", message: "thiếu cột này" },
      { line: 2, column: "title", message: "cột này không dùng ở đây" },
      { line: 2, column: "code", message: "cột lặp lại" },
    ]);
  });

  it("names every bad cell by its line in the file", () => {
    expect(faultsOf("# đầu\ncode,name,note\nSchool,Trường,\n\nvillage,,\n")).toEqual([
      { line: 3, column: "code", message: "mã viết thường" },
      { line: 5, column: "name", message: "không được để trống" },
    ]);
  });

  it("says where the cells do not fit the header", () => {
    expect(faultsOf("code,name,note\nschool,Trường, mầm non, công lập\n")?.[0]).toMatchObject({
      line: 2,
      column: null,
    });
  });

  it("says where a quotation mark is left open", () => {
    expect(faultsOf('# đầu\ncode,name,note\nschool,"Trường,\n')?.[0]).toMatchObject({
      message: "dấu ngoặc kép không khớp",
    });
  });

  it("refuses a file without a header", () => {
    expect(faultsOf("")).toEqual([{ line: 1, column: null, message: "không có dòng tiêu đề" }]);
    expect(faultsOf("# chỉ có ghi chú\n")).toHaveLength(1);
  });

  it("puts file, line and column in its message", () => {
    expect(() => parseCsv("code,name,note\nA,Trường,\n", "kinds.csv", kind)).toThrow(
      "kinds.csv, dòng 2, cột “code”: mã viết thường",
    );
  });

  it("reads or refuses any text, and does nothing else", () => {
    const letters = fc.constantFrom("a", ",", ";", '"', "\n", "\r", "#", "ơ");
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 60 }), (text) => {
        expect(faultsOf(`code,name,note\n${text}`)).not.toEqual([]);
      }),
      { seed: 1790 },
    );
  });
});

describe("cells", () => {
  it("reads lists of codes", () => {
    expect(codesCell.parse("agency school")).toEqual(["agency", "school"]);
    expect(codesCell.parse(null)).toEqual([]);
    expect(codesCell.safeParse("Trường học").success).toBe(false);
  });

  it("reads yes and no, nothing else", () => {
    expect([yesNoCell.parse("yes"), yesNoCell.parse("no")]).toEqual([true, false]);
    expect(yesNoCell.safeParse("có").success).toBe(false);
  });
});

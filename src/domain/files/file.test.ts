import { describe, expect, it } from "vitest";
import { documentLimits, evidenceLimits, examineUpload, tidyName } from "./file.ts";

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe("an upload", () => {
  it("is taken by what it is, whatever its name says", () => {
    expect(examineUpload("bai-noi.docx", png, evidenceLimits)).toEqual({ mediaType: "image/png" });
  });

  it("is refused while it is empty", () => {
    expect(examineUpload("anh.png", new Uint8Array(), evidenceLimits)).toEqual({
      refused: "Tệp “anh.png” chưa có nội dung. Chọn lại tệp.",
    });
  });

  it("is refused one byte above the limit, and taken at it", () => {
    const sized = (bytes: number) => {
      const content = new Uint8Array(bytes);
      content.set(png);
      return examineUpload("anh.png", content, evidenceLimits);
    };
    expect(sized(15 * 1024 * 1024)).toHaveProperty("mediaType");
    expect(sized(15 * 1024 * 1024 + 1)).toHaveProperty("refused");
  });

  it("is refused where its type does not belong there", () => {
    const text = new TextEncoder().encode("Ghi chú");
    expect(examineUpload("ghi-chu.txt", text, evidenceLimits)).toHaveProperty("refused");
    expect(examineUpload("ghi-chu.txt", text, documentLimits)).toEqual({ mediaType: "text/plain" });
  });
});

describe("the name of a file", () => {
  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\chị\\Kế hoạch 27.docx", "Kế hoạch 27.docx"],
    ["Kế hoạch.docx".normalize("NFD"), "Kế hoạch.docx"],
    ["a\r\nSet-Cookie: x.txt", "aSet-Cookie x.txt"],
    ["\u202Egpj.exe", "gpj.exe"],
    [" .. ", "tep"],
    ["", "tep"],
  ])("%j becomes %j", (given, shown) => expect(tidyName(given)).toBe(shown));

  it("keeps its ending when it is cut", () => {
    const cut = tidyName(`${"ê".repeat(300)}.docx`);
    expect(cut).toHaveLength(150);
    expect(cut.endsWith(".docx")).toBe(true);
  });
});

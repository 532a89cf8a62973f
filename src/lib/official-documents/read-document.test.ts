import { strToU8, zipSync } from "fflate";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestDocument, readDocument } from "./read-document.ts";
import { UnreadableDocument, type RefusalCode } from "./read-refusal.ts";

const document = (body: string): Uint8Array => strToU8(`<w:document><w:body>${body}</w:body></w:document>`);
const words = "<w:p><w:r><w:t>Kế hoạch truyền thông</w:t></w:r></w:p>";

function refusal(bytes: Uint8Array): RefusalCode | "read" {
  try {
    readDocument(bytes);
    return "read";
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.code;
    throw error;
  }
}

const said = "kế hoạch truyền thông về bình đẳng giới trên địa bàn xã giai đoạn 2026-2030.";
const tcvn3 = "kÕ ho¹ch truyÒn th«ng vÒ b×nh ®¼ng giíi trªn ®Þa bµn x· giai ®o¹n 2026-2030. ";
const vni = "keá hoaïch truyeàn thoâng veà bình ñaúng giôùi treân ñòa baøn xaõ giai ñoaïn 2026-2030. ";
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe("files that cannot be read", () => {
  it.each<[RefusalCode, string, () => Uint8Array]>([
    ["empty-file", "nothing", () => new Uint8Array()],
    ["empty-file", "blanks", () => strToU8(" \n\t ")],
    ["too-large", "over 50 MB", () => new Uint8Array(largestDocument + 1)],
    ["no-text", "a text of numbers", () => strToU8("12345 67890")],
    ["no-text", "a Word file with pictures only", () => zipSync({ "word/document.xml": document("<w:p/>") })],
    ["not-a-docx", "another kind of package", () => zipSync({ "xl/workbook.xml": strToU8("<workbook/>") })],
    ["damaged", "a broken package", () => zipSync({ "word/document.xml": document(words) }).slice(0, 60)],
    ["damaged", "broken XML", () => zipSync({ "word/document.xml": strToU8("<w:document><w:body>") })],
    ["damaged", "only the letters PK", () => strToU8("PK là hai chữ")],
    ["unsupported-type", "a PDF", () => strToU8("%PDF-1.7 nội dung")],
    ["unsupported-type", "an old .doc", () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3)],
    ["unsupported-type", "a program", () => new Uint8Array(500).fill(2)],
    [
      "unsupported-type",
      "bytes of any kind",
      () => Uint8Array.from({ length: 900 }, (_, i) => (i * 151) % 256),
    ],
    [
      "unsupported-type",
      "another language's bytes",
      () => latin1("Les \u00e9tudiantes \u00e9l\u00e9gantes ".repeat(20)),
    ],
  ])("%s: %s", (code, _, make) => expect(refusal(make())).toBe(code));

  it("stops a bomb by what comes out of it, not by what it says", () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(17 * 1024 * 1024).fill(32) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(refusal(bomb)).toBe("zip-bomb");
  });

  it("stops a package of very many files and XML of endless depth", () => {
    const many = Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`a/${i}`, new Uint8Array()]));
    expect(refusal(zipSync(many))).toBe("zip-bomb");
    expect(refusal(zipSync({ "word/document.xml": document("<w:p>".repeat(5_000)) }))).toBe("too-complex");
  });

  it("stops a paragraph of more pieces than memory is for, and a text that nobody reads", () => {
    const pieces = zipSync({ "word/document.xml": document(`<w:p>${"<w:r/>".repeat(400_001)}</w:p>`) });
    expect(refusal(pieces)).toBe("too-complex");
    expect(refusal(new TextEncoder().encode("Mỗi xã 02 cuộc. ".repeat(100_000)))).toBe("too-long");
    expect(refusal(new TextEncoder().encode(`<html><p>${"Mỗi xã 02 cuộc.<p>".repeat(140_000)}`))).toBe(
      "too-long",
    );
  });

  it("reads a paragraph of very many pieces in time that grows with their number", () => {
    const many = `<w:p>${"<w:r><w:t>từ </w:t></w:r>".repeat(60_000)}</w:p>`;
    expect(readDocument(zipSync({ "word/document.xml": document(many) })).text).toHaveLength(179_999);
  });

  it("tells the person what is wrong and what to do", () => {
    expect(new UnreadableDocument("legacy-encoding").message).toMatch(/Unicode/u);
    expect(new UnreadableDocument("unsupported-type").message).toMatch(/\.docx/u);
  });
});

describe("files that can", () => {
  it("are told apart by content", () => {
    expect(readDocument(zipSync({ "word/document.xml": document(words) })).text).toBe(
      "Kế hoạch truyền thông",
    );
    expect(readDocument(strToU8("Kế hoạch truyền thông".normalize("NFD"))).text).toBe(
      "Kế hoạch truyền thông",
    );
  });

  it("may be UTF-16, as older editors save it", () => {
    const text = "\uFEFFKế hoạch";
    const bytes = new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer);
    expect(readDocument(bytes).text).toBe("Kế hoạch");
  });

  it.each<[string, () => Uint8Array]>([
    ["TCVN3 in bytes", () => latin1(tcvn3)],
    ["TCVN3 seen as Unicode", () => strToU8(tcvn3)],
    ["VNI in bytes", () => latin1(vni)],
    ["VNI seen as Unicode", () => strToU8(vni)],
    [
      "VNI in a Word file",
      () => zipSync({ "word/document.xml": document(words.replace("Kế hoạch truyền thông", vni)) }),
    ],
    ["TCVN3 in a web page", () => strToU8(`<html><body><p>${tcvn3}</p></body></html>`)],
  ])("may be typed for the fonts of before Unicode: %s", (_, make) => {
    const { text, notices } = readDocument(make());
    expect(text).toBe(said);
    expect(notices).toEqual([expect.stringContaining("Unicode")]);
  });

  it("may be UTF-16 without its mark", () => {
    const units = Uint16Array.from("Kế hoạch số 5 của xã.\nMục đích", (sign) => sign.charCodeAt(0));
    const little = new Uint8Array(units.buffer);
    const big = little.map((_, i) => little[i ^ 1] ?? 0);
    for (const bytes of [little, big])
      expect(readDocument(bytes).text).toBe("Kế hoạch số 5 của xã.\nMục đích");
  });

  it("are read as they are, without a word about it", () => {
    expect(readDocument(strToU8("Kế hoạch truyền thông"))).toMatchObject({ notices: [], ocr: false });
  });

  it("damaged at any byte are read or refused, never more", () => {
    const whole = zipSync({ "word/document.xml": document(words.repeat(5)) });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, cut) => {
        const bytes = Uint8Array.from(whole.slice(0, Math.max(cut, 1)));
        bytes[Math.min(at, bytes.length - 1)] = value;
        expect(() => refusal(bytes)).not.toThrow();
      }),
    );
  });
});

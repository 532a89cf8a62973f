import { describe, expect, it } from "vitest";
import { decodeLegacyBytes, detectLegacyEncoding, withoutLegacy } from "./encoding.ts";
import { toTcvn3 } from "./legacy-tcvn3.ts";
import { toVni } from "./legacy-vni.ts";

const unicode =
  "Ủy ban nhân dân xã ban hành kế hoạch truyền thông về bình đẳng giới trên địa bàn xã giai đoạn 2026-2030";
const tcvn3 =
  "Uû ban nh©n d©n x· ban hµnh kÕ ho¹ch truyÒn th«ng vÒ b×nh ®¼ng giíi trªn ®Þa bµn x· giai ®o¹n 2026-2030";
const vni =
  "UÛy ban nhaân daân xaõ ban haønh keá hoaïch truyeàn thoâng veà bình ñaúng giôùi treân ñòa baøn xaõ giai ñoaïn";

describe("detectLegacyEncoding", () => {
  it("knows text typed for the fonts of before Unicode", () => {
    expect(detectLegacyEncoding(tcvn3)).toBe("tcvn3");
    expect(detectLegacyEncoding(vni)).toBe("vni");
  });

  it.each([
    ["Vietnamese in Unicode", unicode],
    ["decomposed Vietnamese", unicode.normalize("NFD").normalize("NFC")],
    ["English", "The people's committee of the commune issues a plan for communication on gender equality."],
    [
      "French",
      "L'égalité entre les hommes et les femmes est une priorité de l'État, des collectivités et des élus.",
    ],
    ["a few words", "kÕ ho¹ch"],
  ])("leaves %s alone", (_, text) => expect(detectLegacyEncoding(text)).toBeNull());
});

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe("withoutLegacy", () => {
  it("converts a whole text", () => {
    expect(withoutLegacy(tcvn3)).toEqual({ text: unicode.replace("Ủy", "Uỷ"), from: new Set(["tcvn3"]) });
    expect(withoutLegacy(toVni(unicode)).text).toBe(unicode);
  });

  it("converts only the lines that are old", () => {
    const mixed = `${unicode}\n${toTcvn3(unicode.slice(7))}\n${unicode.repeat(20)}\n${toVni(unicode)}`;
    expect(withoutLegacy(mixed)).toEqual({
      text: `${unicode}\n${unicode.slice(7)}\n${unicode.repeat(20)}\n${unicode}`,
      from: new Set(["tcvn3", "vni"]),
    });
  });

  it("leaves Unicode as it is", () => {
    expect(withoutLegacy(unicode)).toEqual({ text: unicode, from: new Set() });
  });
});

describe("decodeLegacyBytes", () => {
  it("reads bytes by the encoding that makes them Vietnamese", () => {
    const plain = unicode.replace("Ủy", "ủy");
    expect(decodeLegacyBytes(bytesOf(toTcvn3(plain)))).toEqual({ text: plain, from: "tcvn3" });
    expect(decodeLegacyBytes(bytesOf(toVni(plain)))).toEqual({ text: plain, from: "vni" });
  });

  it("reads Windows-1258, where a tone may follow its vowel", () => {
    // "Kế hoạch về phụ nữ của xã" by the code page's table.
    const bytes = bytesOf("K\xEA\xEC hoa\xF2ch v\xEA\xCC phu\xF2 n\xFD\xDE cu\xD2a xa\xDE");
    expect(decodeLegacyBytes(bytes)).toEqual({ text: "Kế hoạch về phụ nữ của xã", from: "windows-1258" });
  });

  it("is not talked into other languages", () => {
    expect(
      decodeLegacyBytes(bytesOf("L'\xE9galit\xE9 entre les hommes et les femmes est une priorit\xE9")),
    ).toBeNull();
  });
});

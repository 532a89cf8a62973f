import { describe, expect, it } from "vitest";
import { detectLegacyEncoding } from "./encoding.ts";

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

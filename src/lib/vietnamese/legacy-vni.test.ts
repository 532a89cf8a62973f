import { describe, expect, it } from "vitest";
import { fromVni, toVni } from "./legacy-vni.ts";

const small = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ".split("");

describe("VNI", () => {
  it("writes each of the 134 letters its own way, and back", () => {
    const letters = [...small, ...small.map((letter) => letter.toUpperCase())];
    for (const letter of letters) expect(fromVni(toVni(letter))).toBe(letter);
    expect(new Set(letters.map(toVni)).size).toBe(134);
  });

  it("keeps them apart beside each other", () => {
    for (const first of small)
      for (const second of ["a", "ơ", "ư", "ỡ", "Ỹ", "n"])
        expect(fromVni(toVni(first + second))).toBe(first + second);
  });

  it.each([
    ["UÛy ban nhaân daân", "Ủy ban nhân dân"],
    ["ÑÖÔØNG, Ñöôùc, ÖÙng, öôõn, myõ", "ĐƯỜNG, Đước, Ứng, ưỡn, mỹ"],
    ["Aáp, Aùo, AÁP", "Ấp, Áo, ẤP"],
    ["thò tröôøng, nghó, chæ", "thị trường, nghĩ, chỉ"],
  ])("%s", (old, now) => expect(fromVni(old)).toBe(now));

  it("leaves plain text and other signs alone", () => {
    expect(fromVni("Plain text, 100% © 2026")).toBe("Plain text, 100% © 2026");
  });
});

import { describe, expect, it } from "vitest";
import { fromTcvn3, toTcvn3 } from "./legacy-tcvn3.ts";

const small = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ".split("");

describe("TCVN3", () => {
  it("has one byte for each of the 67 small letters, and back", () => {
    expect(new Set(small).size).toBe(67);
    for (const letter of small) {
      const code = toTcvn3(letter);
      expect(code.length === 1 && code.charCodeAt(0) >= 0xa1 && code.charCodeAt(0) <= 0xfe).toBe(true);
      expect(fromTcvn3(code)).toBe(letter);
    }
    expect(new Set(small.map(toTcvn3)).size).toBe(67);
  });

  it("has them as capitals in a font of capitals", () => {
    for (const letter of small) {
      const code = toTcvn3(letter.toUpperCase());
      expect(fromTcvn3(code, { inCapitals: true })).toBe(letter.toUpperCase());
    }
    expect(fromTcvn3("kÕ ho¹ch", { inCapitals: true })).toBe("KẾ HOẠCH");
  });

  it("has codes of its own for the seven capitals without a tone", () => {
    expect(fromTcvn3(toTcvn3("ĂÂÊÔƠƯĐ"))).toBe("ĂÂÊÔƠƯĐ");
  });

  it("takes decomposed letters, and leaves what it does not know", () => {
    expect(toTcvn3("truyền thông € 5".normalize("NFD"))).toBe("truyÒn th«ng € 5");
  });

  it.each([
    ["KÕ HO¹CH", "KẾ HOẠCH"],
    ["Uû BAN NH¢N D¢N", "UỶ BAN NHÂN DÂN"],
    ["Uû ban nh©n d©n x·", "Uỷ ban nhân dân xã"],
    ["Së VHTT vµ c¸c phßng", "Sở VHTT và các phòng"],
    ["§iÒu 1. ý kiÕn", "Điều 1. ý kiến"],
  ])("tells words in capitals by their plain letters: %s", (old, now) => expect(fromTcvn3(old)).toBe(now));
});

import { describe, expect, it } from "vitest";
import { isSyllable, spellingOf } from "./syllables.ts";

describe("isSyllable", () => {
  it.each(
    "truyền thông về bình đẳng giới nghiêng khuỷu quý gì giếng quốc hòa hoà thuở ngoằn ỦY Ứng y yêu loa phụ nữ".split(
      " ",
    ),
  )("%s is one", (word) => expect(isSyllable(word)).toBe(true));

  it.each(["UBND", "b", "committee", "plan", "tháànng", "cạch̉", "học̀", "kèc", "ptr", "th", "Ãị"])(
    "%s is none",
    (word) => expect(isSyllable(word)).toBe(false),
  );
});

describe("spellingOf", () => {
  it("tells Vietnamese from text that lost letters", () => {
    const whole = spellingOf("Kế hoạch truyền thông về bình đẳng giới của HĐND xã");
    expect(whole).toMatchObject({ words: 11, vowelless: 0 });
    expect(whole.syllables).toBeCloseTo(10 / 11);
    const torn = spellingOf("K ho ch truy n thông v bình đ ng gi i c a UBND xã");
    expect(torn.vowelless).toBeGreaterThan(0.3);
  });

  it("says nothing of nothing", () => {
    expect(spellingOf(" 12 ")).toEqual({ words: 0, syllables: 0, vowelless: 0, vietnamese: 0 });
  });
});

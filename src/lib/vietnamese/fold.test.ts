import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bare, composed, foldSpace, lowered, searchKey } from "./fold.ts";

describe("views of Vietnamese text", () => {
  it("composes decomposed text and mends the Icelandic eth", () => {
    expect(composed("Kế hoạch".normalize("NFD"))).toBe("Kế hoạch");
    expect(composed("QÐ-TTg")).toBe("QĐ-TTg");
  });

  it("puts the tone marks in one placement, and leaves them where there is only one", () => {
    expect(lowered("Cộng HOÀ, uỷ ban, khoẻ, thuỷ, quý, hoàn, tòa")).toBe(
      "cộng hòa, ủy ban, khỏe, thủy, quý, hoàn, tòa",
    );
  });

  it("takes all marks away for searching", () => {
    expect(searchKey("  Đẩy mạnh\n bình đẳng  giới ")).toBe("day manh binh dang gioi");
  });

  it("folds white space", () => {
    expect(foldSpace(" a\t b\n\nc ")).toBe("a b c");
  });

  it("keeps every character in its place, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        const text = composed(raw);
        expect(lowered(text)).toHaveLength(text.length);
        expect(bare(text)).toHaveLength(text.length);
      }),
    );
  });
});

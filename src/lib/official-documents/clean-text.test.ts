import * as fc from "fast-check";
import { expect, test } from "vitest";
import { capitals, cleanLine, cleanLines, cleanSpan } from "./clean-text.ts";

test("decomposed marks are composed, spaces and line breaks become one space", () => {
  expect(cleanLine("  U\u0309y  ban\r\n nha\u0302n da\u0302n ")).toBe("Ủy ban nhân dân");
});

test("several lines are kept apart without the empty ones", () => {
  expect(cleanLines("Một\r\n\r\n  Hai \n")).toEqual(["Một", "Hai"]);
  expect(cleanLines(" \n")).toEqual([""]);
});

test("a span keeps the spaces at its ends", () => {
  expect(cleanSpan("Hạn chế:  ")).toBe("Hạn chế: ");
});

test("capitals keep Vietnamese marks", () => {
  expect(capitals("Ủy ban nhân dân xã Nà Ữ, đường Ế")).toBe("ỦY BAN NHÂN DÂN XÃ NÀ Ữ, ĐƯỜNG Ế");
});

test("nothing that XML forbids is left of any text", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
      const text = String.fromCharCode(...units);
      // XML 1.0, production 2 (Char).
      expect(cleanLine(text)).toMatch(/^[\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
    }),
  );
  expect(cleanLine("a\u0000b\u0008c\uFFFFd\uD800")).toBe("abcd\uFFFD");
});

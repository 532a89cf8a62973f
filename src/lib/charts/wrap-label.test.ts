import * as fc from "fast-check";
import { expect, test } from "vitest";
import { wrapLabel } from "./wrap-label.ts";

const count = (text: string) => Array.from(text).length;

test("breaks between words and says where it leaves out", () => {
  expect(wrapLabel("Mỗi thôn, bản tổ chức", 10, 3, count)).toEqual(["Mỗi thôn,", "bản tổ", "chức"]);
  expect(wrapLabel("Mỗi thôn, bản tổ chức một cuộc", 10, 2, count)).toEqual(["Mỗi thôn,", "bản tổ…"]);
  expect(wrapLabel("Vừa vặn", 10, 1, count)).toEqual(["Vừa vặn"]);
  expect(wrapLabel("  ", 10, 2, count)).toEqual([]);
});

test("cuts a word that is wider than a line", () => {
  expect(wrapLabel("https://example.vn/tin", 10, 2, count)).toEqual(["https://e…"]);
});

test("never more lines or width than there is", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 80 }),
      fc.integer({ min: 2, max: 20 }),
      fc.integer({ min: 1, max: 4 }),
      (text, width, lines) => {
        const wrapped = wrapLabel(text, width, lines, count);
        expect(wrapped.length).toBeLessThanOrEqual(lines);
        expect(wrapped.every((line) => count(line) <= width)).toBe(true);
      },
    ),
  );
});

test("nothing is lost where there is room", () => {
  const words = fc.array(fc.stringMatching(/^[a-zđêô]{1,6}$/), { maxLength: 12 });
  fc.assert(
    fc.property(words, (all) => {
      expect(wrapLabel(all.join(" "), 12, 12, count).join(" ")).toBe(all.join(" "));
    }),
  );
});

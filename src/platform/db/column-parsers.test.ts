import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseWhole } from "./column-parsers.ts";

test("a whole number comes back exactly, or not at all", () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (value) => parseWhole(String(value)) === value));
  expect(() => parseWhole("9007199254740993")).toThrow(RangeError);
  expect(() => parseWhole("-9223372036854775808")).toThrow(RangeError);
});

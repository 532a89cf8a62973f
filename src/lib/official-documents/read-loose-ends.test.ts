import { expect, test } from "vitest";
import { isLooseEnd } from "./read-loose-ends.ts";

test("what pdf.js left unheld is told from everything else", () => {
  expect(isLooseEnd({ name: "XRefEntryException", message: "Bad (uncompressed) XRef entry: 10R" })).toBe(
    true,
  );
  expect(isLooseEnd(Object.assign(new Error("Bad"), { name: "FormatError" }))).toBe(true);
  expect(isLooseEnd(new TypeError("x is not a function"))).toBe(false);
  expect(isLooseEnd("XRefEntryException")).toBe(false);
  expect(isLooseEnd(null)).toBe(false);
});

import { expect, test } from "vitest";
import { readWoff, tableOf } from "./woff.ts";

test("says what is not a WOFF 1.0 font, and which table is missing", () => {
  expect(() => readWoff(new Uint8Array(10))).toThrow("WOFF");
  expect(() => readWoff(new TextEncoder().encode("wOF2".padEnd(60)))).toThrow("WOFF");
  expect(() => tableOf(new Map(), "glyf")).toThrow("glyf");
});

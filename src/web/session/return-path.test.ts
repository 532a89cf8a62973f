import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeReturnPath } from "./return-path.ts";

describe("where to go after signing in", () => {
  it.each(["/lam-viec/tien-do?ky=2026", "/lam-viec/ke-hoach/doc", "/xa/03433"])("keeps %s", (path) => {
    expect(safeReturnPath(path)).toBe(path);
  });

  it.each([
    ["nothing", null],
    ["an empty path", ""],
    ["another site", "https://example.com/"],
    ["another site without a scheme", "//example.com"],
    ["a backslash that browsers read as a slash", "/\\example.com"],
    ["a tab that browsers drop", "/\t/example.com"],
    ["dots that leave a double slash", "/..//example.com"],
    ["a script", "javascript:alert(1)"],
    ["a relative path", "lam-viec/lich"],
    ["the sign-in page itself", "/dang-nhap?den=%2Flam-viec"],
    ["the way out", "/dang-xuat"],
    ["a file instead of text", new File([], "a.txt")],
  ])("starts at the beginning for %s", (_, wanted) => {
    expect(safeReturnPath(wanted)).toBe("/lam-viec");
  });

  it("never leaves the site, whatever was asked", () => {
    const site = "https://lantoa.example";
    const piece = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "example.com",
      "@",
      ":",
      "?",
      "#",
      "\t",
      "https:",
      "lam-viec",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(new URL(safeReturnPath(`/${pieces.join("")}`), site).origin).toBe(site);
      }),
      { numRuns: 2000 },
    );
  });
});

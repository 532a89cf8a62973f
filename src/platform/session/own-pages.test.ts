import { describe, expect, test } from "vitest";
import { isFromOwnPages } from "./own-pages.ts";

const post = (headers: Record<string, string>) =>
  new Request("http://lantoa.example/lam-viec", {
    method: "POST",
    headers: { host: "lantoa.example", ...headers },
  });

describe("a request that changes something comes from our own pages", () => {
  test("reading is free", () => {
    expect(
      isFromOwnPages(new Request("http://lantoa.example/", { headers: { "sec-fetch-site": "cross-site" } })),
    ).toBe(true);
  });
  test("the browser's own word decides", () => {
    expect(isFromOwnPages(post({ "sec-fetch-site": "same-origin" }))).toBe(true);
    expect(isFromOwnPages(post({ "sec-fetch-site": "cross-site" }))).toBe(false);
    expect(isFromOwnPages(post({ "sec-fetch-site": "same-site" }))).toBe(false);
  });
  test("an older browser sends its origin", () => {
    expect(isFromOwnPages(post({ origin: "http://lantoa.example" }))).toBe(true);
    expect(isFromOwnPages(post({ origin: "http://elsewhere.example" }))).toBe(false);
    expect(isFromOwnPages(post({ origin: "null" }))).toBe(false);
  });
});

import { expect, test } from "vitest";
import { formatInstant } from "./format-instant.ts";

test("an instant is told by the clocks of Việt Nam, past midnight too", () => {
  expect(formatInstant(new Date("2026-10-20T03:05:00Z"))).toBe("10:05 ngày 20/10/2026");
  expect(formatInstant(new Date("2026-02-01T17:30:00Z"))).toBe("00:30 ngày 02/02/2026");
});

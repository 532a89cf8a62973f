import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatNumber, formatPercent } from "./format-number.ts";

test("thousands are parted by points, decimals by a comma", () => {
  expect(formatNumber(1234.5)).toBe("1.234,5");
  expect(formatNumber(1234567)).toBe("1.234.567");
  expect(formatPercent(91.666)).toBe("91,7%");
  expect(formatPercent(0)).toBe("0%");
  expect(formatPercent(400)).toBe("400%");
});

test("a share short of the whole is never shown as the whole", () => {
  expect(formatPercent(99.96)).toBe("99,9%");
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, maxExcluded: true, noNaN: true }), (share) => {
      expect(formatPercent(share)).not.toBe("100%");
    }),
  );
});

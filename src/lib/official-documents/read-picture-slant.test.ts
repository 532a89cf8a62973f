import * as fc from "fast-check";
import { expect, test } from "vitest";
import { slantOf } from "./read-picture-slant.ts";

test("a place goes to the level page and back", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_654 }),
      fc.integer({ min: 0, max: 2_339 }),
      fc.double({ min: -0.05, max: 0.05, noNaN: true }),
      (x, y, angle) => {
        const { toLevel, toPicture } = slantOf({ width: 1_654, height: 2_339 }, angle);
        const [u, v] = toPicture(...toLevel(x, y));
        expect(u).toBeCloseTo(x, 6);
        expect(v).toBeCloseTo(y, 6);
      },
    ),
  );
});

test("clockwise: what lies right of the middle goes down", () => {
  const { toLevel } = slantOf({ width: 100, height: 100 }, 0.1);
  expect(toLevel(90, 50)[1]).toBeGreaterThan(50);
});

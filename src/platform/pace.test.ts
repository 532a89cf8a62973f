import { expect, test } from "vitest";
import { pace } from "./pace.ts";

test("so many a while for each key, and again once it is over", () => {
  let at = 0;
  const { may } = pace({ most: 2, milliseconds: 100, now: () => at });
  expect([may("a"), may("a"), may("a"), may("b")]).toEqual([true, true, false, true]);
  at = 99;
  expect(may("a")).toBe(false);
  at = 100;
  expect(may("a")).toBe(true);
});

test("what is forgiven was not counted", () => {
  const { may, forgive } = pace({ most: 1, milliseconds: 100, now: () => 0 });
  expect(may("a")).toBe(true);
  forgive("a");
  forgive("never seen");
  expect([may("a"), may("a")]).toEqual([true, false]);
});

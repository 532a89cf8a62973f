import { expect, test } from "vitest";
import { nobody } from "./activity-results.ts";
import { peopleRows } from "./people-rows.ts";

test("women, men and unknown make the total; further parts have no share of it", () => {
  const rows = peopleRows({ ...nobody, total: 10, women: 6, men: 3, unknown: 1, children: 4 });
  expect(rows.map(({ count, share }) => [count, share])).toEqual([
    [6, 0.6],
    [3, 0.3],
    [1, 0.1],
    [10, 1],
    [4, null],
  ]);
});
test("nobody known of is no table of zeros", () => {
  expect(peopleRows({ ...nobody, uncounted: 3 })).toEqual([]);
});

import { expect, test } from "vitest";
import { covers, watches } from "./sector.ts";

const unit = (id: string, kind: string, ...above: string[]) => ({
  id,
  kind,
  ancestors: ["nation", "province", ...above, id],
});
const [one, two] = [unit("one", "commune"), unit("two", "commune")];
const [school, village] = [unit("school", "school", "one"), unit("village", "village", "one")];
const sector = { unitId: "province", kinds: [], unitIds: [] };

test("units are watched with all below them", () => {
  const area = { ...sector, unitIds: ["one"] };
  expect([one, two, school, village].map((each) => covers(area, each))).toEqual([true, false, true, true]);
});

test("a kind is watched wherever it lies, or in some units alone", () => {
  const schools = { ...sector, kinds: ["school"] };
  expect([one, school, village].map((each) => covers(schools, each))).toEqual([false, true, false]);
  expect(covers({ ...schools, unitIds: ["two"] }, school)).toBe(false);
});

test("never the assigning unit itself, nor what lies outside it", () => {
  expect(covers({ ...sector, unitId: "one" }, one)).toBe(false);
  expect(covers({ ...sector, unitId: "two", kinds: ["school"] }, school)).toBe(false);
});

test("who was assigned nothing watches nothing", () => {
  expect(watches({}, school)).toBe(false);
  expect(watches({ sectors: [{ ...sector, kinds: ["school"] }] }, school)).toBe(true);
});

import { expect, test } from "vitest";
import type { Role } from "#domain/people/actor.ts";
import { listReadingsBelow } from "./below-readers.ts";

const holding = (...roles: Role[]) =>
  roles.map((role) => ({ unitId: "commune", unitName: "Xã", role, unitAncestors: ["commune"] }));
const schools = [{ unitId: "commune", kinds: ["school"], unitIds: [] }];

test.each<[Role[], string[]]>([
  [["coordinator"], ["receiver"]],
  [["leader"], ["receiver"]],
  [["administrator"], ["receiver"]],
  [["supervisor"], ["supervisor"]],
  [["reporter"], []],
  [["clerk"], []],
  [["supervisor", "leader"], ["receiver"]],
])("who holds %j reads as %j", (roles, expected) => {
  expect(listReadingsBelow({ appointments: holding(...roles) }).map((each) => each.as)).toEqual(expected);
});

test.each<[Role[], string[]]>([
  [["reporter"], ["member"]],
  [["leader"], ["receiver"]],
  [["reporter", "supervisor"], ["supervisor"]],
  [["clerk"], []],
])("with a sector of the unit, who holds %j reads as %j", (roles, expected) => {
  const readings = listReadingsBelow({ appointments: holding(...roles), sectors: schools });
  expect(readings.map((each) => each.as)).toEqual(expected);
});

test("a sector of another unit says nothing of this one", () => {
  const elsewhere = [{ unitId: "province", kinds: [], unitIds: ["commune"] }];
  expect(listReadingsBelow({ appointments: holding("reporter"), sectors: elsewhere })).toEqual([]);
});

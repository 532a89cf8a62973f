import { expect, test } from "vitest";
import type { Actor, Role } from "#domain/people/actor.ts";
import { mayRemind } from "./reminder.policy.ts";

const school = { id: "school", kind: "school", ancestors: ["nation", "province", "commune", "school"] };
const at = (unitId: string, role: Role): Actor => ({
  personId: "p",
  name: "P",
  appointments: [{ unitId, unitName: "", role, unitAncestors: [] }],
});
const schools = { unitId: "commune", kinds: ["school"], unitIds: [] };

test("the coordinator above reminds, nobody the own unit", () => {
  expect(mayRemind(at("commune", "coordinator"), school)).toBe(true);
  expect(mayRemind(at("school", "coordinator"), school)).toBe(false);
});
test("a member of the steering committee reminds those of the own sector", () => {
  const member = { ...at("commune", "leader"), sectors: [schools] };
  expect(mayRemind(member, school)).toBe(true);
  expect(mayRemind(member, { ...school, kind: "village" })).toBe(false);
});
test("without a sector nobody else, and no stranger", () => {
  for (const role of ["leader", "administrator", "reporter", "clerk", "supervisor"] as const)
    expect(mayRemind(at("commune", role), school)).toBe(false);
  expect(mayRemind(at("elsewhere", "coordinator"), school)).toBe(false);
});

import { expect, test } from "vitest";
import type { Actor, Role } from "#domain/people/actor.ts";
import { mayPrescribeOutlines } from "./outline.policy.ts";

const commune = { id: "commune", level: "commune" };
const actor = (role: Role, unitId: string): Actor => ({
  personId: "p",
  name: "P",
  appointments: [{ unitId, unitName: "", role, unitAncestors: ["nation", "province", unitId] }],
});

test("the unit's own coordinator and administrator", () => {
  for (const role of ["coordinator", "administrator"] as const)
    expect(mayPrescribeOutlines(actor(role, "commune"), commune)).toBe(true);
});
test("nobody else of the unit", () => {
  for (const role of ["reporter", "leader"] as const)
    expect(mayPrescribeOutlines(actor(role, "commune"), commune)).toBe(false);
});
test("nobody of another unit, above, below or beside it", () => {
  for (const unitId of ["nation", "province", "school", "elsewhere"])
    expect(mayPrescribeOutlines(actor("coordinator", unitId), commune)).toBe(false);
});
test("a school receives no reports", () => {
  expect(mayPrescribeOutlines(actor("coordinator", "school"), { id: "school", level: "leaf" })).toBe(false);
});

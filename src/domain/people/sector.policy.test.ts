import { expect, test } from "vitest";
import type { Actor, Role } from "./actor.ts";
import { mayAssignSectors } from "./sector.policy.ts";

const commune = { ancestors: ["nation", "province", "commune"] };
const actor = (role: Role, unitId: string): Actor => ({
  personId: "p",
  name: "P",
  appointments: [{ unitId, unitName: "", role, unitAncestors: [] }],
});

test("the commune's coordinator and administrator assign sectors", () => {
  for (const role of ["coordinator", "administrator"] as const)
    expect(mayAssignSectors(actor(role, "commune"), commune)).toBe(true);
});
test("other roles do not", () => {
  for (const role of ["reporter", "leader", "clerk", "supervisor"] as const)
    expect(mayAssignSectors(actor(role, "commune"), commune)).toBe(false);
});
test("nor a stranger", () => {
  expect(mayAssignSectors(actor("coordinator", "elsewhere"), commune)).toBe(false);
});

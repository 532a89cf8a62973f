import { describe, expect, test } from "vitest";
import type { Actor, Role } from "./actor.ts";
import { mayNameDeputy } from "./deputy.policy.ts";

const commune = { ancestors: ["nation", "province", "commune"] };
const actor = (role: Role, unitId: string, personId = "me"): Actor => ({
  personId,
  name: "P",
  appointments: [{ unitId, unitName: "", role, unitAncestors: [] }],
});
const held = (role: Role, personId = "other") => ({ role, personId });

describe("naming a deputy", () => {
  test("for oneself anybody may", () => {
    for (const role of ["leader", "clerk", "reporter", "administrator"] as const)
      expect(mayNameDeputy(actor(role, "commune"), held(role, "me"), commune)).toBe(true);
  });

  test("for others the administrator of the unit or above", () => {
    expect(mayNameDeputy(actor("administrator", "province"), held("administrator"), commune)).toBe(true);
  });

  test("the unit's coordinator too, but not for its administrator", () => {
    expect(mayNameDeputy(actor("coordinator", "commune"), held("leader"), commune)).toBe(true);
    expect(mayNameDeputy(actor("coordinator", "commune"), held("administrator"), commune)).toBe(false);
    expect(mayNameDeputy(actor("coordinator", "province"), held("leader"), commune)).toBe(false);
  });

  test("nobody else, and no stranger", () => {
    for (const other of [
      actor("leader", "commune"),
      actor("supervisor", "commune"),
      actor("administrator", "x"),
    ])
      expect(mayNameDeputy(other, held("coordinator"), commune)).toBe(false);
  });
});

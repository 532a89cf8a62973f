import type { Actor, Role } from "#domain/people/actor.ts";
import { describe, expect, test } from "vitest";
import { mayCarryOn, maySeeDraft, mayWriteDrafts } from "./draft.policy.ts";

const commune = { ancestors: ["nation", "province", "commune"] };
const actor = (role: Role, ...unitAncestors: string[]): Actor => ({
  personId: "me",
  name: "Người dùng",
  appointments: [{ unitId: unitAncestors.at(-1) ?? "", unitName: "", role, unitAncestors }],
});
const own = commune.ancestors;

describe("drafts", () => {
  test.each([
    ["administrator", true],
    ["coordinator", true],
    ["reporter", true],
    ["leader", false],
  ] as const)("%s of the unit writes: %s", (role, may) => {
    expect(mayWriteDrafts(actor(role, ...own), commune)).toBe(may);
    expect(maySeeDraft(actor(role, ...own), commune)).toBe(true);
  });

  test.each(["clerk", "supervisor"] as const)("a %s neither writes nor reads them", (role) => {
    expect(mayWriteDrafts(actor(role, ...own), commune)).toBe(false);
    expect(maySeeDraft(actor(role, ...own), commune)).toBe(false);
  });

  test("those above oversee, those below and beside see nothing", () => {
    expect(mayWriteDrafts(actor("coordinator", "nation", "province"), commune)).toBe(true);
    expect(maySeeDraft(actor("coordinator", ...own, "school"), commune)).toBe(false);
    expect(maySeeDraft(actor("coordinator", "nation", "province", "other"), commune)).toBe(false);
  });

  test("the plan of a unit above is carried on by who writes below it, not by its own people", () => {
    const province = { id: "province" };
    expect(mayCarryOn(actor("coordinator", ...own), province)).toBe(true);
    expect(mayCarryOn(actor("leader", ...own), province)).toBe(false);
    expect(mayCarryOn(actor("coordinator", "nation", "province"), province)).toBe(false);
  });
});

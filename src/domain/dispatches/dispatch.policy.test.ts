import { expect, test } from "vitest";
import type { Actor, Role } from "#domain/people/actor.ts";
import { mayMarkReceived, mayRecordDispatches } from "./dispatch.policy.ts";

const commune = { ancestors: ["nation", "province", "commune"] };
const school = { ancestors: [...commune.ancestors, "school"] };
const actor = (role: Role, ...unitAncestors: string[]): Actor => ({
  personId: "p",
  name: "P",
  appointments: [{ unitId: unitAncestors.at(-1) ?? "", unitName: "", role, unitAncestors }],
});

test("the clerk records what the own unit sends, and what it receives", () => {
  expect(mayRecordDispatches(actor("clerk", ...commune.ancestors), commune)).toBe(true);
  expect(mayMarkReceived(actor("clerk", ...school.ancestors), commune, school)).toBe(true);
});

test("not what another unit sends, be it one below", () => {
  expect(mayRecordDispatches(actor("clerk", ...commune.ancestors), school)).toBe(false);
  expect(mayMarkReceived(actor("clerk", ...commune.ancestors), commune, school)).toBe(false);
});

test("a supervisor and a stranger record nothing", () => {
  for (const other of [actor("supervisor", ...commune.ancestors), actor("clerk", "nation", "elsewhere")])
    expect(mayRecordDispatches(other, commune)).toBe(false);
});

import type { Actor, Role } from "#domain/people/actor.ts";
import { expect, test } from "vitest";
import { mayArrangeUnits } from "./unit.policy.ts";

const commune = { ancestors: ["nation", "province", "commune"] };
const actor = (role: Role, unitId: string): Actor => ({
  personId: "p",
  name: "P",
  appointments: [{ unitId, unitName: "", role, unitAncestors: [] }],
});

test("the commune's coordinator arranges its units", () => {
  expect(mayArrangeUnits(actor("coordinator", "commune"), commune)).toBe(true);
});
test("so does the province's administrator, above it", () => {
  expect(mayArrangeUnits(actor("administrator", "province"), commune)).toBe(true);
});
test("a reporter or a leader does not", () => {
  expect(mayArrangeUnits(actor("reporter", "commune"), commune)).toBe(false);
  expect(mayArrangeUnits(actor("leader", "commune"), commune)).toBe(false);
});
test("nor does the coordinator of another commune", () => {
  expect(mayArrangeUnits(actor("coordinator", "elsewhere"), commune)).toBe(false);
});

import type { Actor, Role } from "#domain/people/actor.ts";
import { expect, test } from "vitest";
import { mayKeepLaws } from "./law.policy.ts";

const commune = { level: "commune", ancestors: ["nation", "province", "commune"] };
const actor = (role: Role, unitId: string): Actor => ({
  personId: "p",
  name: "P",
  appointments: [{ unitId, unitName: "", role, unitAncestors: [] }],
});

test("the commune's administrator, and those above it", () => {
  for (const unit of commune.ancestors) expect(mayKeepLaws(actor("administrator", unit), commune)).toBe(true);
});
test("nobody else of the commune, nor the administrator of another one", () => {
  for (const role of ["coordinator", "reporter", "leader"] as const)
    expect(mayKeepLaws(actor(role, "commune"), commune)).toBe(false);
  expect(mayKeepLaws(actor("administrator", "elsewhere"), commune)).toBe(false);
});
test("a school has no register of its own", () => {
  const school = { level: "leaf", ancestors: [...commune.ancestors, "school"] };
  expect(mayKeepLaws(actor("administrator", "school"), school)).toBe(false);
});

import { expect, test } from "vitest";
import type { Actor, Role } from "./actor.ts";
import { mayAppoint, mayResetPassword, maySeePeople } from "./person.policy.ts";

const school = { ancestors: ["nation", "province", "commune", "school"] };
const actor = (role: Role, unitId: string): Actor => ({
  personId: "p",
  name: "P",
  appointments: [{ unitId, unitName: "", role, unitAncestors: [] }],
});

test("the commune's administrator gives accounts to its units", () => {
  expect(mayAppoint(actor("administrator", "commune"), school)).toBe(true);
});
test("a school's administrator not to the commune", () => {
  expect(mayAppoint(actor("administrator", "school"), { ancestors: ["nation", "province", "commune"] })).toBe(
    false,
  );
});
test("other roles do not", () => {
  for (const role of ["coordinator", "reporter", "leader", "clerk", "supervisor"] as const)
    expect(mayAppoint(actor(role, "commune"), school)).toBe(false);
});
test("nor a stranger", () => {
  expect(mayAppoint(actor("administrator", "elsewhere"), school)).toBe(false);
});

test("who acts for a school is known to its own people and those above, not to a supervisor", () => {
  expect(maySeePeople(actor("reporter", "school"), school)).toBe(true);
  expect(maySeePeople(actor("clerk", "commune"), school)).toBe(true);
  expect(maySeePeople(actor("supervisor", "commune"), school)).toBe(false);
  expect(maySeePeople(actor("leader", "elsewhere"), school)).toBe(false);
});

test("a new password is given by who administers every unit of the person", () => {
  const elsewhere = { ancestors: ["nation", "province", "elsewhere"] };
  expect(mayResetPassword(actor("administrator", "commune"), [school])).toBe(true);
  expect(mayResetPassword(actor("administrator", "province"), [school, elsewhere])).toBe(true);
  expect(mayResetPassword(actor("administrator", "commune"), [school, elsewhere])).toBe(false);
  expect(mayResetPassword(actor("coordinator", "commune"), [school])).toBe(false);
});
test("and by nobody for a person who acts for no unit", () => {
  expect(mayResetPassword(actor("administrator", "commune"), [])).toBe(false);
});

import { expect, test } from "vitest";
import type { Actor, Role } from "#domain/people/actor.ts";
import { mayNumberReport } from "./report.policy.ts";

const unit = { id: "commune", ancestors: ["nation", "province", "commune"] };
const actor = (role: string, unitId = "commune"): Actor => ({
  personId: "p",
  name: "Người Mẫu",
  appointments: [{ unitId, unitName: "", role: role as Role, unitAncestors: [unitId] }],
});

test("the unit's own clerk or coordinator numbers its reports, nobody else and nobody above", () => {
  expect(["clerk", "coordinator"].map((role) => mayNumberReport(actor(role), unit))).toEqual([true, true]);
  for (const role of ["administrator", "reporter", "leader"])
    expect(mayNumberReport(actor(role), unit)).toBe(false);
  expect(mayNumberReport(actor("coordinator", "province"), unit)).toBe(false);
});

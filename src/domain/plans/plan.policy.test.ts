import type { Actor, Role } from "#domain/people/actor.ts";
import { describe, expect, it } from "vitest";
import { mayManagePlans, mayRecordIssuedPlan, maySeePlan, mayWithdrawPlan } from "./plan.policy.ts";

const commune = { id: "commune", ancestors: ["nation", "province", "commune"] };
const actor = (role: Role, ...unitAncestors: string[]): Actor => ({
  personId: "me",
  name: "Người dùng",
  appointments: [{ unitId: unitAncestors.at(-1) ?? "", unitName: "", role, unitAncestors }],
});
const coordinator = actor("coordinator", "nation", "province", "commune");
const reporter = actor("reporter", "nation", "province", "commune");
const leader = actor("leader", "nation", "province", "commune");
const schoolReporter = actor("reporter", "nation", "province", "commune", "school");
const neighbour = actor("coordinator", "nation", "province", "other-commune");

describe("plans of a commune", () => {
  it("are managed by its coordinator and those above, nobody else", () => {
    expect(mayManagePlans(coordinator, commune)).toBe(true);
    expect(mayManagePlans(actor("administrator", "nation", "province"), commune)).toBe(true);
    for (const other of [reporter, leader, schoolReporter, neighbour])
      expect(mayManagePlans(other, commune)).toBe(false);
  });

  it("are recorded as issued by its reporter too", () => {
    expect(mayRecordIssuedPlan(reporter, commune)).toBe(true);
    for (const other of [leader, schoolReporter, neighbour])
      expect(mayRecordIssuedPlan(other, commune)).toBe(false);
  });

  it("are withdrawn by the coordinator, or by the reporter who recorded them", () => {
    expect(mayWithdrawPlan(coordinator, commune, { confirmedBy: "someone" })).toBe(true);
    expect(mayWithdrawPlan(reporter, commune, { confirmedBy: "me" })).toBe(true);
    expect(mayWithdrawPlan(reporter, commune, { confirmedBy: "someone" })).toBe(false);
    expect(mayWithdrawPlan(neighbour, commune, { confirmedBy: "me" })).toBe(false);
  });

  it("are seen by the leader, and by those whom they bind below", () => {
    for (const one of [coordinator, leader, schoolReporter, actor("leader", "nation", "province")])
      expect(maySeePlan(one, commune, { withdrawnAt: null })).toBe(true);
  });

  it("once withdrawn are seen by their unit and those above only", () => {
    const withdrawn = { withdrawnAt: new Date(0) };
    expect(maySeePlan(leader, commune, withdrawn)).toBe(true);
    expect(maySeePlan(schoolReporter, commune, withdrawn)).toBe(false);
  });

  it("are read, not changed, by its clerk and its supervisor", () => {
    for (const role of ["clerk", "supervisor"] as const) {
      const one = actor(role, "nation", "province", "commune");
      expect(maySeePlan(one, commune, { withdrawnAt: null })).toBe(true);
      expect([mayManagePlans(one, commune), mayRecordIssuedPlan(one, commune)]).toEqual([false, false]);
    }
  });

  it("are nothing to the neighbouring commune", () =>
    expect(maySeePlan(neighbour, commune, { withdrawnAt: null })).toBe(false));
});

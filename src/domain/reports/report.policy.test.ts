import { describe, expect, test } from "vitest";
import type { Actor, Role } from "#domain/people/actor.ts";
import { maySeeReport, mayWriteReport } from "./report.policy.ts";

const school = { id: "school", ancestors: ["nation", "province", "commune", "school"] };
const at = (unitId: string, role: Role): Actor => ({
  personId: "p",
  name: "P",
  appointments: [{ unitId, unitName: unitId, role, unitAncestors: [] }],
});

describe("writing and sending a report", () => {
  test.each(["reporter", "coordinator"] as const)("the unit's own %s may", (role) => {
    expect(mayWriteReport(at("school", role), school)).toBe(true);
  });

  test.each(["leader", "administrator"] as const)("the unit's %s may not", (role) => {
    expect(mayWriteReport(at("school", role), school)).toBe(false);
  });

  test("the coordinator above does not speak for the unit", () => {
    expect(mayWriteReport(at("commune", "coordinator"), school)).toBe(false);
  });

  test("a stranger may not", () => {
    expect(mayWriteReport(at("other-school", "reporter"), school)).toBe(false);
  });
});

describe("seeing a report", () => {
  test("everyone of the unit sees the draft, the leader too", () => {
    expect(maySeeReport(at("school", "leader"), school, "draft")).toBe(true);
  });

  test("from above it is seen once it is sent, not before", () => {
    expect(maySeeReport(at("commune", "coordinator"), school, "draft")).toBe(false);
    expect(maySeeReport(at("commune", "coordinator"), school, "submitted")).toBe(true);
    expect(maySeeReport(at("commune", "leader"), school, "submitted")).toBe(true);
  });

  test("a stranger sees neither", () => {
    expect(maySeeReport(at("other-school", "leader"), school, "draft")).toBe(false);
    expect(maySeeReport(at("other-school", "leader"), school, "submitted")).toBe(false);
  });
});

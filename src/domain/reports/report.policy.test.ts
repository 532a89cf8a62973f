import { describe, expect, test } from "vitest";
import type { Actor, Role } from "#domain/people/actor.ts";
import {
  mayDecideReport,
  mayNumberReport,
  maySeeDraft,
  maySeeReport,
  mayWriteReport,
} from "./report.policy.ts";

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

  test.each(["leader", "administrator", "clerk", "supervisor"] as const)("the unit's %s may not", (role) => {
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
  const unsent = { version: 0, status: "draft" } as const;
  const sent = { version: 1, status: "submitted" } as const;
  const accepted = { version: 1, status: "accepted" } as const;

  test("everyone of the unit sees it being written, the leader too", () => {
    expect(maySeeDraft(at("school", "leader"), school)).toBe(true);
    expect(maySeeReport(at("school", "leader"), school, unsent)).toBe(true);
  });

  test("from above it is seen once it was sent, never as it is being written", () => {
    expect(maySeeReport(at("commune", "coordinator"), school, unsent)).toBe(false);
    expect(maySeeReport(at("commune", "coordinator"), school, sent)).toBe(true);
    expect(maySeeReport(at("commune", "leader"), school, sent)).toBe(true);
    expect(maySeeDraft(at("commune", "coordinator"), school)).toBe(false);
  });

  test("the unit's own clerk sees it once it was sent, not as it is being written; a clerk above not at all", () => {
    expect(maySeeDraft(at("school", "clerk"), school)).toBe(false);
    expect(maySeeReport(at("school", "clerk"), school, unsent)).toBe(false);
    expect(maySeeReport(at("school", "clerk"), school, sent)).toBe(true);
    expect(maySeeReport(at("commune", "clerk"), school, accepted)).toBe(false);
  });

  test("a supervisor sees what the own unit sent, and of those below what was taken in", () => {
    expect(maySeeDraft(at("school", "supervisor"), school)).toBe(false);
    expect(maySeeReport(at("school", "supervisor"), school, unsent)).toBe(false);
    expect(maySeeReport(at("school", "supervisor"), school, sent)).toBe(true);
    expect(maySeeReport(at("commune", "supervisor"), school, sent)).toBe(false);
    expect(maySeeReport(at("commune", "supervisor"), school, accepted)).toBe(true);
  });

  test("a stranger sees neither", () => {
    expect(maySeeReport(at("other-school", "leader"), school, unsent)).toBe(false);
    expect(maySeeReport(at("other-school", "leader"), school, sent)).toBe(false);
  });
});

describe("taking a report in or sending it back", () => {
  test.each(["commune", "province"])("the coordinator of the %s above may", (unit) => {
    expect(mayDecideReport(at(unit, "coordinator"), school)).toBe(true);
  });

  test("nobody decides on the own unit's report", () => {
    expect(mayDecideReport(at("school", "coordinator"), school)).toBe(false);
    const both = [...at("school", "reporter").appointments, ...at("commune", "coordinator").appointments];
    expect(mayDecideReport({ ...at("school", "reporter"), appointments: both }, school)).toBe(false);
    const clerk = [...at("school", "clerk").appointments, ...at("commune", "coordinator").appointments];
    expect(mayDecideReport({ ...at("school", "clerk"), appointments: clerk }, school)).toBe(false);
  });

  test.each(["reporter", "leader", "administrator", "clerk", "supervisor"] as const)(
    "a %s above may not",
    (role) => {
      expect(mayDecideReport(at("commune", role), school)).toBe(false);
    },
  );

  test("a stranger may not", () => {
    expect(mayDecideReport(at("other-commune", "coordinator"), school)).toBe(false);
  });
});

describe("putting number, date and signed scan to a report", () => {
  test.each(["clerk", "coordinator"] as const)("the unit's own %s may", (role) => {
    expect(mayNumberReport(at("school", role), school)).toBe(true);
  });

  test.each(["reporter", "leader", "administrator", "supervisor"] as const)(
    "the unit's %s may not",
    (role) => {
      expect(mayNumberReport(at("school", role), school)).toBe(false);
    },
  );

  test("nor the clerk above, nor a stranger", () => {
    expect(mayNumberReport(at("commune", "clerk"), school)).toBe(false);
    expect(mayNumberReport(at("other-school", "clerk"), school)).toBe(false);
  });
});

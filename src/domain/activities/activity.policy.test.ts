import { describe, expect, test } from "vitest";
import type { Actor, Role } from "#domain/people/actor.ts";
import { mayCorrect, mayLog, maySee } from "./activity.policy.ts";

const village = { ancestors: ["nation", "province", "commune", "village"] };
const actor = (role: Role, unitId: string): Actor => ({
  personId: "p",
  name: "…",
  appointments: [{ unitId, unitName: "…", role, unitAncestors: ["nation", unitId] }],
});

describe("who records, corrects and withdraws for a village", () => {
  test("its own communicator, as its reporter", () => {
    expect(mayLog(actor("reporter", "village"), village)).toBe(true);
    expect(mayCorrect(actor("reporter", "village"), village)).toBe(true);
  });

  test("the coordinator of the commune above", () => {
    expect(mayLog(actor("coordinator", "commune"), village)).toBe(true);
    expect(mayCorrect(actor("coordinator", "commune"), village)).toBe(true);
  });

  test("not the leader, not the administrator: they see", () => {
    for (const role of ["leader", "administrator"] as const) {
      expect(mayLog(actor(role, "commune"), village)).toBe(false);
      expect(mayCorrect(actor(role, "commune"), village)).toBe(false);
      expect(maySee(actor(role, "commune"), village)).toBe(true);
    }
  });

  test("neither clerk nor supervisor sees the records", () => {
    for (const role of ["clerk", "supervisor"] as const) {
      expect(mayLog(actor(role, "village"), village)).toBe(false);
      expect(maySee(actor(role, "village"), village)).toBe(false);
      expect(maySee(actor(role, "commune"), village)).toBe(false);
    }
  });

  test("a stranger neither records nor sees, and a neighbour is a stranger", () => {
    for (const stranger of [actor("coordinator", "other-commune"), actor("reporter", "other-village")]) {
      expect(mayLog(stranger, village)).toBe(false);
      expect(maySee(stranger, village)).toBe(false);
    }
    expect(maySee({ personId: "p", name: "…", appointments: [] }, village)).toBe(false);
  });
});

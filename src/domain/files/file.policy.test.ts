import type { Actor, Role } from "#domain/people/actor.ts";
import { describe, expect, it } from "vitest";
import { maySeeFile, mayStoreFile } from "./file.policy.ts";

const school = { ancestors: ["nation", "province", "commune", "school"] };
const file = { uploadedBy: "someone" };
const actor = (role: Role, ...unitAncestors: string[]): Actor => ({
  personId: "p",
  name: "Người dùng",
  appointments: [{ unitId: unitAncestors.at(-1) ?? "", unitName: "", role, unitAncestors }],
});

describe("files of a unit", () => {
  it("are kept by its reporter, and by the coordinator above", () => {
    expect(mayStoreFile(actor("reporter", "nation", "province", "commune", "school"), school)).toBe(true);
    expect(mayStoreFile(actor("coordinator", "nation", "province", "commune"), school)).toBe(true);
  });

  it("are seen, not kept, by its leader", () => {
    const leader = actor("leader", "nation", "province", "commune");
    expect(mayStoreFile(leader, school)).toBe(false);
    expect(maySeeFile(leader, school, file)).toBe(true);
  });

  it("are kept by its own clerk, who opens those alone", () => {
    const clerk = actor("clerk", ...school.ancestors);
    expect(mayStoreFile(clerk, school)).toBe(true);
    expect(maySeeFile(clerk, school, { uploadedBy: "p" })).toBe(true);
    expect(maySeeFile(clerk, school, file)).toBe(false);
    expect(mayStoreFile(actor("clerk", "nation", "province", "commune"), school)).toBe(false);
  });

  it("are nothing to a supervisor: evidence shows people", () => {
    const supervisor = actor("supervisor", "nation", "province", "commune");
    expect(mayStoreFile(supervisor, school)).toBe(false);
    expect(maySeeFile(supervisor, school, file)).toBe(false);
  });

  it("are nothing to a neighbour, nor to a unit below", () => {
    const neighbour = actor("coordinator", "nation", "province", "other-commune");
    const below = actor("reporter", "nation", "province", "commune", "school", "class");
    for (const stranger of [neighbour, below]) {
      expect(mayStoreFile(stranger, school)).toBe(false);
      expect(maySeeFile(stranger, school, file)).toBe(false);
    }
  });
});

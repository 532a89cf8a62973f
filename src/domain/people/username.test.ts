import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeUsername, longestUsername, usernameStem } from "./username.ts";
import { newPerson } from "./person.schema.ts";

const person = {
  id: "0199f000-0000-7000-8000-000000000001",
  unitId: "0199f000-0000-7000-8000-000000000002",
  role: "reporter",
  name: "Lò Thị Mai Hoa",
};
const read = (username: string) => newPerson.safeParse({ ...person, username });

describe("a sign-in name made from a name", () => {
  it.each([
    ["Lò Thị Mai Hoa", "hoa.ltm"],
    ["Đặng Văn Đức", "duc.dv"],
    ["H’Hen Niê", "nie.h"],
    ["Hoa", "hoa"],
    ["…", "canbo"],
  ])("%s → %s", (name, stem) => {
    expect(usernameStem(name)).toBe(stem);
  });

  it("takes the first number that is free", () => {
    expect(freeUsername("hoa.ltm", new Set())).toBe("hoa.ltm");
    expect(freeUsername("hoa.ltm", new Set(["hoa.ltm", "hoa.ltm2"]))).toBe("hoa.ltm3");
  });

  it("is never too short", () => {
    expect(freeUsername("an", new Set())).toBe("an2");
    expect(freeUsername("y", new Set())).toBe("y10");
  });

  it("is one that the form takes, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), fc.nat(3), (name, used) => {
        const stem = usernameStem(name);
        const taken = new Set(
          Array.from({ length: used }, (_, index) => (index ? `${stem}${index + 1}` : stem)),
        );
        const username = freeUsername(stem, taken);
        expect(username.length).toBeLessThanOrEqual(longestUsername);
        expect(read(username).data?.username).toBe(username);
        expect(taken.has(username)).toBe(false);
      }),
    );
  });
});

describe("a sign-in name as typed", () => {
  it("loses capitals and blanks around it", () => {
    expect(read(" Hoa.LTM ").data?.username).toBe("hoa.ltm");
  });
  it("may be left out", () => {
    expect(read("  ").data?.username).toBeUndefined();
  });
  it.each(["ho", "hoa-ltm", "hòa", "a b c", "x".repeat(31)])("is refused: %s", (username) => {
    expect(read(username).success).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { statusOn, successorsOf } from "./law-status.ts";
import { sampleLaw } from "./sample-law.ts";

const decree = sampleLaw({
  id: "old",
  issuedOn: "2009-06-10",
  inForceFrom: "2009-08-01",
  replacedBy: [{ by: "new", from: "2022-01-01" }],
});

describe("statusOn", () => {
  it.each([
    ["2009-07-31", "not-yet"],
    ["2009-08-01", "ending"],
    ["2021-12-31", "ending"],
    ["2022-01-01", "ended"],
  ])("%s: %s", (day, status) => expect(statusOn(decree, day)).toBe(status));

  it("holds while nothing is known to end it", () => {
    expect(statusOn({ ...decree, replacedBy: [] }, "2026-01-01")).toBe("in-force");
  });
  it("counts from the day of issue where nobody knows more, and says so where not even that is known", () => {
    const letter = sampleLaw({ id: "letter", issuedOn: "2022-01-17" });
    expect(statusOn(letter, "2022-01-16")).toBe("not-yet");
    expect(statusOn(letter, "2022-01-17")).toBe("in-force");
    expect(statusOn(sampleLaw({ id: "?" }), "2022-01-17")).toBe("unknown");
    expect(statusOn(sampleLaw({ id: "?", issuedYear: 2025 }), "2024-12-31")).toBe("not-yet");
  });
  it("has ended where it was replaced on a day that nobody knows", () => {
    expect(statusOn({ ...decree, replacedBy: [{ by: "new", from: null }] }, "2026-01-01")).toBe("ended");
  });
  it("ends on the earlier of the day said and the day of its replacement", () => {
    expect(statusOn({ ...decree, endsOn: "2021-07-01" }, "2021-07-01")).toBe("ended");
  });
});

describe("successorsOf", () => {
  const links = {
    a: [{ by: "b", from: "2014-07-01" }],
    b: [
      { by: "c", from: "2024-08-01" },
      { by: "d", from: "2024-08-01" },
    ],
    c: [],
    d: [],
    x: [{ by: "y", from: null }],
    y: [{ by: "x", from: null }],
  } as const;
  const of = (id: string, day: string) =>
    successorsOf(id, (each) => links[each as keyof typeof links] ?? [], day);

  it("follows to what holds on the day", () => {
    expect(of("a", "2014-06-30")).toEqual([]);
    expect(of("a", "2020-01-01")).toEqual(["b"]);
    expect(of("a", "2026-01-01")).toEqual(["c", "d"]);
  });
  it("ends where somebody entered a circle", () => {
    expect(of("x", "2026-01-01")).not.toContain("x");
  });
});

import { expect, it } from "vitest";
import { standsSince } from "./stands-since.ts";
import type { UnitState } from "./unit-states.ts";

const state = (validFrom: string, validTo: string | null, ...ancestors: string[]): UnitState => ({
  id: "u",
  level: "commune",
  kind: "commune",
  name: "Xã",
  code: null,
  parentId: null,
  provinceId: "p",
  communeId: null,
  instrument: null,
  validFrom,
  validTo,
  ancestors,
});
const moved = state("2021-01-01", "2025-07-01", "n", "p", "district", "u");
const stayed = state("2025-07-01", "2026-04-30", "n", "p", "u");
const renamed = state("2026-04-30", null, "n", "p", "u");

it("a new name changes no place, a new parent does", () => {
  expect(standsSince([moved, stayed, renamed], "2026-10-20")).toBe("2025-07-01");
  expect(standsSince([moved, stayed, renamed], "2025-06-30")).toBe("2021-01-01");
});

it("of a unit that was away in between, since it is back", () => {
  expect(standsSince([stayed, { ...renamed, validFrom: "2026-05-01" }], "2026-10-20")).toBe("2026-05-01");
});

it("of a unit that is not there, null", () => {
  expect(standsSince([moved, stayed], "2026-10-20")).toBeNull();
  expect(standsSince([renamed], "2025-10-20")).toBeNull();
  expect(standsSince([], "2025-10-20")).toBeNull();
});

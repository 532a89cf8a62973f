import { expect, it } from "vitest";
import { tellHistory } from "./unit-history.ts";
import type { UnitState } from "./unit-states.ts";

const state = (
  name: string,
  validFrom: string,
  validTo: string | null,
  more: Partial<UnitState> = {},
): UnitState => ({
  id: "u",
  level: "leaf",
  kind: "village",
  name,
  code: null,
  parentId: "c",
  provinceId: "p",
  communeId: "c",
  ancestors: ["n", "p", "c", "u"],
  validFrom,
  validTo,
  instrument: null,
  ...more,
});

it("tells names and kinds, and joins states that look the same", () => {
  const told = tellHistory([
    state("Thôn Một", "2025-07-01", "2026-01-01"),
    state("Thôn Một", "2026-01-01", "2026-05-01", { code: "7" }),
    state("Thôn Hai", "2026-05-01", null, { instrument: "12/NQ-HĐND" }),
  ]);
  expect(told).toEqual([
    {
      name: "Thôn Một",
      kind: "village",
      from: "2025-07-01",
      until: "2026-05-01",
      fromKnown: true,
      instrument: null,
    },
    {
      name: "Thôn Hai",
      kind: "village",
      from: "2026-05-01",
      until: null,
      fromKnown: true,
      instrument: "12/NQ-HĐND",
    },
  ]);
});

it("does not join what lies apart", () => {
  expect(tellHistory([state("A", "2020-01-01", "2021-01-01"), state("A", "2025-01-01", null)])).toHaveLength(
    2,
  );
});

it("does not say since when, of a name that only the three-level map knows", () => {
  expect(tellHistory([state("Thôn Một", "2021-01-01", null)])).toMatchObject([{ fromKnown: false }]);
});

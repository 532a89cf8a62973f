import { describe, expect, it } from "vitest";
import type { LateUnit } from "./late-units.ts";
import { listTalks } from "./talks.ts";

const late = (unitId: string, standing: LateUnit["standing"], targetId = "target"): LateUnit => ({
  unitId,
  unitName: unitId,
  targetId,
  targetTitle: targetId,
  targetName: targetId,
  standing,
  text: "",
  deadline: "2026-12-31",
  measure: "communication-events",
  fedBy: "activity",
});

describe("whom to talk to", () => {
  it("is first who is late with most, whoever is behind with more", () => {
    const talks = listTalks([
      late("slow", "behind", "a"),
      late("slow", "behind", "b"),
      late("slow", "behind", "c"),
      late("once", "late"),
      late("twice", "no-data", "a"),
      late("twice", "late", "b"),
      late("twice", "late", "c"),
      late("silent", "no-data"),
    ]);
    expect(talks.map(({ unitId }) => unitId)).toEqual(["twice", "once", "slow", "silent"]);
  });

  it("names the gravest of a unit first", () => {
    const [talk] = listTalks([late("a", "no-data", "x"), late("a", "late", "y"), late("a", "behind", "z")]);
    expect(talk?.late.map(({ targetId }) => targetId)).toEqual(["y", "z", "x"]);
  });
});

import { describe, expect, it } from "vitest";
import { boundUnits, existsOn } from "./bound-units.ts";
import { sampleLists, sampleTarget, sampleUnit } from "./samples.ts";

const station = sampleUnit("station");
const school = sampleUnit("school", { kind: "school" });
const village = sampleUnit("village", { kind: "village" });
const elsewhere = sampleUnit("elsewhere", { ancestors: ["nation", "province", "other", "elsewhere"] });
const bound = (target: Parameters<typeof sampleTarget>[0]) =>
  boundUnits(sampleTarget(target), "commune", [station, school, village, elsewhere], sampleLists).map(
    ({ id }) => id,
  );

describe("boundUnits", () => {
  it("binds the kinds of a group, within the plan's own area", () => {
    expect(bound({ subjectKinds: ["agency"] })).toEqual(["station", "school"]);
  });

  it("binds a single kind, and the units that the text names", () => {
    expect(bound({ subjectKinds: ["village"], subjectUnitIds: ["station"] })).toEqual(["station", "village"]);
  });

  it("binds nobody where nobody was named, as for hương ước", () =>
    expect(bound({ subjectKinds: [] })).toEqual([]));
});

describe("existsOn", () => {
  const unit = sampleUnit("unit", { validFrom: "2026-03-01", validTo: "2026-07-01" });
  it.each([
    ["2026-02-28", false],
    ["2026-03-01", true],
    ["2026-06-30", true],
    ["2026-07-01", false],
  ])("on %s: %s", (day, exists) => expect(existsOn(unit, day)).toBe(exists));
});

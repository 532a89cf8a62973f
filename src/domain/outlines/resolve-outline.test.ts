import { describe, expect, test } from "vitest";
import type { ReportOutline } from "#domain/lists/lists.ts";
import { outlineCodeOf } from "./outline-of-duty.ts";
import type { OutlineVersion } from "./outline.ts";
import { nearestOutline, prescribersOf, standardOutline } from "./resolve-outline.ts";

const outline = (code: string, said: Partial<ReportOutline> = {}): ReportOutline => ({
  code,
  name: code,
  dutyKinds: [],
  periods: [],
  about: "kết quả",
  description: "",
  sections: [{ code: "a", level: 1, heading: "Chung", kind: "narrative", hint: "", required: true }],
  ...said,
});
const yearly = outline("annual-report", { dutyKinds: ["report"], periods: ["year"] });

describe("who prescribes", () => {
  const school = { id: "school", ancestors: ["nation", "province", "commune", "school"] };
  const commune = { id: "commune", ancestors: ["nation", "province", "commune"] };

  test("the unit whose plan asks, and those above it", () => {
    expect(prescribersOf(school, "commune")).toEqual(["nation", "province", "commune"]);
    expect(prescribersOf(school, "province")).toEqual(["nation", "province"]);
  });
  test("never the sender, not even under its own plan", () => {
    expect(prescribersOf(commune, "commune")).toEqual(["nation", "province"]);
    expect(prescribersOf(school, "school")).toEqual(["nation", "province", "commune"]);
  });
  test("those above, where the plan's unit lies elsewhere by now; the nation for itself", () => {
    expect(prescribersOf(commune, "elsewhere")).toEqual(["nation", "province"]);
    expect(prescribersOf({ id: "nation", ancestors: ["nation"] }, "nation")).toEqual(["nation"]);
  });
});

describe("which outline holds", () => {
  const version = (unitId: string, heading: string | null): OutlineVersion => ({
    unitId,
    outline: "annual-report",
    version: 1,
    name: heading,
    about: null,
    sections: heading === null ? null : yearly.sections.map((section) => ({ ...section, heading })),
    recordedAt: new Date(0),
  });
  const units = ["nation", "province", "commune"];

  test("the nearest unit's, and the standard one where none has any", () => {
    const both = [version("province", "Tỉnh"), version("commune", "Xã")];
    expect(nearestOutline(yearly, units, both)).toMatchObject({
      name: "Xã",
      prescribedBy: "commune",
      sections: [{ number: "I", heading: "Xã", outline: "annual-report" }],
    });
    expect(nearestOutline(yearly, units, [])).toMatchObject({ name: "annual-report", prescribedBy: null });
  });
  test("a unit that went back uses that of the one above it", () => {
    const versions = [version("commune", null), version("province", "Tỉnh")];
    expect(nearestOutline(yearly, units, versions).prescribedBy).toBe("province");
  });
  test("a code that the list has lost is answered by the yearly one", () => {
    expect(standardOutline({ reportOutlines: [yearly] }, "gone").code).toBe("annual-report");
  });
});

test("a duty takes the outline that is meant for its kind and period, else the yearly one", () => {
  const half = outline("half-year", { dutyKinds: ["report"], periods: ["half-year"] });
  const review = outline("mid-term-review", { dutyKinds: ["review"], periods: ["once"] });
  const outlines = [yearly, half, review];
  expect(outlineCodeOf({ kind: "report", every: "half-year", outline: null }, outlines)).toBe("half-year");
  expect(outlineCodeOf({ kind: "review", every: null, outline: null }, outlines)).toBe("mid-term-review");
  expect(outlineCodeOf({ kind: "plan", every: "year", outline: null }, outlines)).toBe("annual-report");
});

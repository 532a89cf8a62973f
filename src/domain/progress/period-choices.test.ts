import { describe, expect, it } from "vitest";
import { listPeriodChoices, shownPeriod } from "./period-choices.ts";
import { samplePlan } from "./samples.ts";

describe("shownPeriod", () => {
  it.each([
    ["2026-Q3", "2026-Q3"],
    ["2025", "2025"],
    ["2026-H1", "2026-H1"],
    [null, "2026"],
    ["", "2026"],
    ["2026-Q7", "2026"],
    ["2026-W12", "2026"],
    ["<script>", "2026"],
  ])("of an address that says %j is %s", (said, id) => expect(shownPeriod(said, "2026-10-20").id).toBe(id));
});

describe("listPeriodChoices", () => {
  it("offers the years of the plan that have begun, the present one first, with the quarters begun", () => {
    const ids = listPeriodChoices(samplePlan(), "2027-05-01").map(({ id }) => id);
    expect(ids).toEqual(["2027", "2027-Q1", "2027-Q2", "2026", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
  });

  it("ends with the plan", () => {
    const ids = listPeriodChoices(samplePlan({ periodFrom: 2025, periodTo: 2025 }), "2026-10-20").map(
      ({ id }) => id,
    );
    expect(ids[0]).toBe("2025");
    expect(ids).toHaveLength(5);
  });

  it("offers the present year without a plan, and before one begins", () => {
    expect(listPeriodChoices(null, "2026-02-01").map(({ id }) => id)).toEqual(["2026", "2026-Q1"]);
    expect(listPeriodChoices(samplePlan({ periodFrom: 2027 }), "2026-02-01").map(({ id }) => id)).toEqual([
      "2026",
      "2026-Q1",
    ]);
  });
});

import { plainDuty } from "#domain/plans/duty-settings.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { firstWording } from "#domain/plans/plan.ts";
import { describe, expect, it } from "vitest";
import { asks, dueText, dutyDueName, listDutiesDue } from "./duties-due.ts";
import { sampleLists } from "./samples.ts";

const yearly: Duty = {
  ...firstWording,
  ...plainDuty,
  followsId: null,
  id: "duty",
  planId: "plan",
  position: 1,
  kind: "report",
  title: "Báo cáo năm",
  sender: "cơ quan, đơn vị",
  receiver: "Ủy ban nhân dân xã",
  senderKinds: ["agency"],
  due: "11-20",
  inclusive: false,
  every: "year",
  quote: "Báo cáo trước ngày 20/11 hằng năm.",
  quoteAt: [0, 10],
};
const due = (asOf: string, sent: Parameters<typeof listDutiesDue>[2] = [], duty = yearly) =>
  listDutiesDue([duty], "unit", sent, asOf).map((found) => [found.due, found.period?.id]);

describe("listDutiesDue", () => {
  it('ends "trước ngày 20/11" with the 19th, thirty days ahead', () => {
    expect(due("2026-10-19")).toEqual([]);
    expect(due("2026-10-20")).toEqual([["2026-11-19", "2026"]]);
  });

  it("still reminds after the day, for a month", () => {
    expect(due("2026-12-01")).toEqual([["2026-11-19", "2026"]]);
    expect(due("2026-12-20")).toEqual([]);
  });

  it("is silent about what was sent, for that unit and period alone", () => {
    const sent = { dutyId: "duty", unitId: "unit", period: "2026" };
    expect(due("2026-11-01", [sent])).toEqual([]);
    expect(due("2026-11-01", [{ ...sent, period: "2025" }])).toHaveLength(1);
    expect(due("2026-11-01", [{ ...sent, unitId: "other" }])).toHaveLength(1);
  });

  it("takes any report as the answer to what is asked once", () => {
    const once: Duty = { ...yearly, due: "2026-11-10", every: null, inclusive: true };
    expect(due("2026-11-01", [], once)).toEqual([["2026-11-10", undefined]]);
    expect(due("2026-11-01", [{ dutyId: "duty", unitId: "unit", period: "once" }], once)).toEqual([]);
  });

  it("cannot remind of a duty without a day", () =>
    expect(due("2026-11-01", [], { ...yearly, due: null })).toEqual([]));
});

describe("asks", () => {
  const plan = { unitId: "commune" };
  const unit = (kind: string, id = "unit") => ({ id, kind, ancestors: ["province", "commune", "unit"] });

  it("asks the kinds that the duty names, and everybody where it names none", () => {
    expect(asks(yearly, plan, unit("health-station"), sampleLists)).toBe(true);
    expect(asks(yearly, plan, unit("village"), sampleLists)).toBe(false);
    expect(asks({ ...yearly, senderKinds: [] }, plan, unit("village"), sampleLists)).toBe(true);
  });

  it("concerns the plan's own unit, and nobody beyond it", () => {
    expect(
      asks(yearly, plan, { id: "commune", kind: "commune", ancestors: ["province", "commune"] }, sampleLists),
    ).toBe(true);
    expect(asks(yearly, { unitId: "other" }, unit("health-station"), sampleLists)).toBe(false);
  });

  it("leaves out feedback, which has no day", () => {
    expect(asks({ ...yearly, kind: "feedback" }, plan, unit("health-station"), sampleLists)).toBe(false);
  });
});

describe("the words", () => {
  it.each([
    ["2026-11-19", "hạn 19/11/2026, còn 30 ngày"],
    ["2026-10-20", "hạn cuối là hôm nay, 20/10/2026"],
    ["2026-10-17", "quá hạn 3 ngày (17/10/2026)"],
  ])("a due day %s: %s", (day, text) => expect(dueText(day, "2026-10-20")).toBe(text));

  it("names the period that it is about", () => {
    expect(listDutiesDue([yearly], "unit", [], "2026-11-01").map(dutyDueName)).toEqual([
      "báo cáo năm (năm 2026)",
    ]);
  });
});

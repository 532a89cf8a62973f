import { plainDuty } from "./duty-settings.ts";
import { workingCalendar } from "#lib/calendar/working-days.ts";
import { describe, expect, it } from "vitest";
import type { Duty } from "./duty.ts";
import { byMonth, dutyEntries, occasionEntries, type Dated } from "./plan-calendar.ts";
import type { PlanOccasion } from "./plan-occasion.ts";
import { firstWording } from "./plan.ts";

const plan = { id: "plan", periodFrom: 2026, periodTo: 2030 };
const clause = { quote: "", quoteAt: [0, 0], followsId: null, ...firstWording } as const;
const duty = (over: Partial<Dated<Duty>>): Dated<Duty> => ({
  ...plainDuty,
  ...clause,
  id: "duty",
  planId: "plan",
  position: 0,
  kind: "report",
  title: "Báo cáo năm",
  sender: "các cơ quan",
  receiver: "UBND xã",
  senderKinds: [],
  due: "11-20",
  inclusive: false,
  every: "year",
  plan,
  ...over,
});
const occasion = (over: Partial<Dated<PlanOccasion>>): Dated<PlanOccasion> => ({
  ...clause,
  id: "occasion",
  planId: "plan",
  position: 0,
  name: "Tháng hành động",
  from: "11-15",
  to: "12-15",
  year: null,
  plan,
  ...over,
});
const calendar = workingCalendar([{ day: "2026-09-02", kind: "off", name: "Quốc khánh" }]);
const amended = { validTo: "2027-01-01" };
const days = (duties: Dated<Duty>[], from: string, to: string) =>
  dutyEntries(duties, from, to, calendar).map((entry) => entry.from);

describe("duties in the calendar", () => {
  it("shows a duty that was amended as it is worded on its day", () => {
    const before = duty({ ...amended });
    const now = duty({ id: "now", due: "11-25", validFrom: "2027-01-01" });
    expect(days([before, now], "2026-01-01", "2027-12-31")).toEqual(["2026-11-19", "2027-11-24"]);
  });

  it("fall on the last day in time", () => {
    expect(days([duty({})], "2026-01-01", "2027-12-31")).toEqual(["2026-11-19", "2027-11-19"]);
    expect(days([duty({ inclusive: true })], "2026-01-01", "2026-12-31")).toEqual(["2026-11-20"]);
  });

  it("end with their plan", () => {
    expect(days([duty({ plan: { ...plan, periodTo: 2026 } })], "2026-01-01", "2028-12-31")).toEqual([
      "2026-11-19",
    ]);
  });

  it("without a day do not appear", () =>
    expect(days([duty({ due: null })], "2026-01-01", "2026-12-31")).toEqual([]));

  it("on a day off say so and do not move", () => {
    const [national] = dutyEntries(
      [duty({ due: "09-02", inclusive: true })],
      "2026-01-01",
      "2026-12-31",
      calendar,
    );
    expect(national).toMatchObject({
      from: "2026-09-02",
      warning: expect.stringContaining("rơi vào ngày nghỉ (Quốc khánh)"),
    });
    const [working] = dutyEntries([duty({})], "2026-01-01", "2026-12-31", calendar);
    expect(working).toMatchObject({ from: "2026-11-19", warning: null });
  });
});

describe("occasions in the calendar", () => {
  it("come each year of the plan", () => {
    const runs = occasionEntries([occasion({})], "2025-01-01", "2027-12-31").map((entry) => entry.from);
    expect(runs).toEqual(["2026-11-15", "2027-11-15"]);
  });

  it("of one year come once", () => {
    const runs = occasionEntries([occasion({ year: 2027 })], "2026-01-01", "2028-12-31").map(
      (entry) => entry.from,
    );
    expect(runs).toEqual(["2027-11-15"]);
  });

  it("of two plans on the same days are shown once, duties never", () => {
    const twice = occasionEntries(
      [occasion({}), occasion({ name: "Tháng hành động vì bình đẳng giới" })],
      "2026-01-01",
      "2026-12-31",
    );
    const duties = dutyEntries([duty({}), duty({ id: "other" })], "2026-01-01", "2026-12-31", calendar);
    expect(
      byMonth([...twice, ...duties], "2026-01-01").map(({ month, entries }) => [month, entries.length]),
    ).toEqual([["2026-11", 3]]);
  });
});

describe("the months", () => {
  it("stand in order, each with its entries in order", () => {
    const entries = [
      ...dutyEntries(
        [duty({}), duty({ due: "06-10", title: "Báo cáo 6 tháng" })],
        "2026-01-01",
        "2026-12-31",
        calendar,
      ),
      ...occasionEntries([occasion({})], "2026-01-01", "2026-12-31"),
    ];
    expect(
      byMonth(entries, "2026-01-01").map(({ month, entries: list }) => [
        month,
        list.map((entry) => entry.from),
      ]),
    ).toEqual([
      ["2026-06", ["2026-06-09"]],
      ["2026-11", ["2026-11-15", "2026-11-19"]],
    ]);
  });

  it("begin with what runs over from before", () => {
    const december = occasionEntries([occasion({})], "2026-12-01", "2026-12-31");
    expect(byMonth(december, "2026-12-01").map(({ month }) => month)).toEqual(["2026-12"]);
  });
});

import { plainDuty } from "#domain/plans/duty-settings.ts";
import { join } from "node:path";
import { loadLists } from "#domain/lists/load-lists.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { plainPlan } from "#domain/plans/plan.ts";
import type { Target } from "#domain/plans/target.ts";
import type { Unit } from "#domain/units/unit.ts";
import { workingCalendar, type DayOffMove } from "#lib/calendar/working-days.ts";
import { describe, expect, test } from "vitest";
import { coverageRows, summarise } from "./coverage.ts";
import { sampleFollowed } from "./sample-draft.ts";
import { sumChecks } from "./sum-check.ts";
import { planDueDay, unitsToFollow } from "./units-to-follow.ts";
import { sampleContent } from "./sample-draft.ts";
import { firstWording } from "#domain/plans/plan.ts";

const lists = await loadLists(join(import.meta.dirname, "../../../db/reference"));

const unit = (id: string, kind: string, level: Unit["level"] = "leaf"): Unit => ({
  id,
  level,
  kind,
  name: id,
  code: null,
  parentId: "top",
  provinceId: "province",
  communeId: null,
  ancestors: ["nation", "top", id],
  demo: true,
});
const plan = (
  id: string,
  unitId: string,
  targets: readonly Target[],
): Plan & { targets: readonly Target[] } => ({
  ...plainPlan,
  id,
  unitId,
  provinceId: "province",
  unitName: unitId,
  kind: "plan",
  purpose: "programme",
  title: id,
  number: null,
  issuedOn: "2026-04-01",
  issuedBy: null,
  signer: null,
  periodFrom: 2026,
  periodTo: 2030,
  fileId: null,
  confirmedBy: "me",
  confirmedAt: new Date(0),
  publishedAt: null,
  withdrawnAt: null,
  withdrawnReason: null,
  targets,
});
const carrying = (least: number): Target => ({
  ...sampleFollowed,
  id: `own ${least}`,
  followsId: sampleFollowed.id,
  steps: sampleFollowed.steps.map((step) => ({ ...step, least })),
});
const facts = (due: string | null, plans: readonly ReturnType<typeof plan>[]) => ({
  targets: [sampleFollowed],
  units: [unit("a", "school"), unit("b", "health-station"), unit("c", "school")],
  plans,
  due,
  today: "2026-10-20",
});

describe("who has issued a plan", () => {
  test.each([
    ["2026-10-19", "late"],
    ["2026-10-20", "awaited"],
    [null, "open"],
  ] as const)("due %s: %s", (due, state) => {
    expect(coverageRows(facts(due, []), lists)[0]).toMatchObject({ state, plans: [], targets: {} });
  });

  test("once issued nothing is late", () => {
    const [row] = coverageRows(facts("2026-01-01", [plan("p", "a", [])]), lists);
    expect(row).toMatchObject({ state: "issued", targets: { [sampleFollowed.id]: "dropped" } });
  });
});

describe("what it makes of each target", () => {
  test.each([
    [2, "same"],
    [3, "raises"],
    [1, "lowers"],
  ] as const)("%s a year: %s", (least, coverage) => {
    const [row] = coverageRows(facts(null, [plan("p", "a", [carrying(least)])]), lists);
    expect(row?.targets).toEqual({ [sampleFollowed.id]: coverage });
  });

  test("of two plans side by side the better counts", () => {
    const both = [plan("p", "a", [carrying(1)]), plan("q", "a", [carrying(3)])];
    const [row] = coverageRows(facts(null, both), lists);
    expect(row?.plans.map(({ id }) => id)).toEqual(["p", "q"]);
    expect(row?.targets).toEqual({ [sampleFollowed.id]: "raises" });
  });

  test("a target that concerns a unit not at all is not asked of it", () => {
    const press = { ...sampleFollowed, subjectKinds: ["media"] };
    const asked = { ...facts(null, [plan("p", "a", [])]), targets: [press] };
    expect(coverageRows(asked, lists)[0]?.targets).toEqual({});
  });

  test("summed up", () => {
    const rows = coverageRows(
      facts("2026-01-01", [plan("p", "a", [carrying(3)]), plan("q", "c", [])]),
      lists,
    );
    expect(summarise(rows, [sampleFollowed])).toEqual({
      units: 3,
      issued: 2,
      late: 1,
      targets: [{ id: sampleFollowed.id, counts: { same: 0, raises: 1, lowers: 0, differs: 0, dropped: 1 } }],
    });
  });
});

describe("the sum check", () => {
  const whole: Target = {
    ...sampleFollowed,
    basis: "total",
    per: null,
    steps: [
      { byYear: 2028, beforeYear: false, least: 20, most: null, amountUnit: "model" },
      { byYear: 2030, beforeYear: false, least: 40, most: null, amountUnit: "model" },
    ],
  };
  const part = (...steps: [byYear: number, least: number][]): Target => ({
    ...whole,
    followsId: whole.id,
    steps: steps.map(([byYear, least]) => ({
      byYear,
      beforeYear: false,
      least,
      most: null,
      amountUnit: "model",
    })),
  });

  test("adds what is due by each year; staged amounts are not counted twice", () => {
    const plans = [plan("p", "a", [part([2028, 5], [2030, 12])]), plan("q", "b", [part([2030, 9])])];
    expect(sumChecks([whole], plans)).toMatchObject([
      { byYear: 2028, asked: 20, sum: 5, units: 1, notAdded: 1 },
      { byYear: 2030, asked: 40, sum: 21, units: 2, notAdded: 0 },
    ]);
  });

  test("what each of many does cannot be added", () => {
    const each: Target = { ...part([2030, 1]), basis: "each" };
    expect(sumChecks([whole], [plan("p", "a", [each])]).at(-1)).toMatchObject({ sum: 0, notAdded: 1 });
    expect(sumChecks([sampleFollowed], [])).toEqual([]);
  });
});

describe("who has to issue a plan of their own", () => {
  const units = [
    unit("school", "school"),
    unit("village", "village"),
    unit("station", "health-station"),
    unit("commune", "commune", "commune"),
  ];
  const duty = {
    ...sampleContent().duties[0],
    ...firstWording,
    ...plainDuty,
    id: "d",
    planId: "p",
    position: 0,
    quote: "",
    quoteAt: [0, 0] as const,
  };
  const [given] = sampleContent().duties;
  if (!given) throw new Error("the sample has duties");
  const sending = (senderKinds: readonly string[]) => ({ ...duty, ...given, senderKinds });

  test("whom the duty names, and every place; never villages unless a target names them", () => {
    const followers = (senderKinds: readonly string[]) =>
      unitsToFollow(units, { duties: [sending(senderKinds)], targets: [sampleFollowed] }, lists).map(
        ({ id }) => id,
      );
    expect(followers(["health"])).toEqual(["station", "commune"]);
    expect(followers([])).toEqual(["school", "station", "commune"]);
  });

  test("by the first day to send it after the plan was issued", () => {
    const due = (duties: Parameters<typeof planDueDay>[0]) =>
      planDueDay(duties, "2026-03-02", "2026-10-20", workingCalendar(lists.holidays));
    expect(due([sending([])])).toBe("2027-01-14");
    expect(due([{ ...sending([]), due: "03-31", every: "year" }])).toBe("2026-03-30");
    expect(due([])).toBeNull();
  });

  test("a Sunday moves as the duty has days off move, as the obligations have it", () => {
    const due = (dayOff: DayOffMove) => {
      // Trước ngày 23/3/2026: the last day is Sunday 22.
      const sunday = { ...sending([]), due: "03-23", every: "year", dayOff } as const;
      return planDueDay([sunday], "2026-03-02", "2026-10-20", workingCalendar(lists.holidays));
    };
    expect([due("stays"), due("before"), due("after")]).toEqual(["2026-03-22", "2026-03-20", "2026-03-23"]);
  });
});

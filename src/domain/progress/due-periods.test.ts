import { addDays, daysBetween } from "#lib/calendar/dates.ts";
import { getPeriod, periodOf, type PeriodKind } from "#lib/calendar/periods.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listDuePeriods } from "./due-periods.ts";
import { samplePlan, sampleStep, sampleTarget } from "./samples.ts";

const today = "2026-10-20";
const year = getPeriod("2026");
const plan = samplePlan();
const ids = (per: PeriodKind | null, shown = year, asOf = today, of = plan) =>
  listDuePeriods(sampleTarget({ per }), of, shown, asOf).judged.map(({ id }) => id);

describe("listDuePeriods of what comes back", () => {
  it("judges the quarters of a year that have begun, and counts the rest as to come", () => {
    expect(ids("quarter")).toEqual(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
    const inMay = listDuePeriods(sampleTarget({ per: "quarter" }), plan, year, "2026-05-10");
    expect(inMay.judged.map(({ id, ended }) => [id, ended])).toEqual([
      ["2026-Q1", true],
      ["2026-Q2", false],
    ]);
    expect(inMay.toCome).toBe(2);
  });

  it("shows a yearly target inside a quarter as the year so far", () => {
    const [so_far] = listDuePeriods(sampleTarget({ per: "year" }), plan, getPeriod("2026-Q2"), today).judged;
    expect(so_far).toMatchObject({ id: "2026", upTo: "2026-06-30", ended: false });
    expect(so_far?.elapsed).toBeCloseTo(181 / 365);
  });

  it("judges a year as ended in its last quarter, once that is over", () => {
    const inNextYear = listDuePeriods(sampleTarget(), plan, getPeriod("2026-Q4"), "2027-01-01").judged;
    expect(inNextYear).toMatchObject([{ id: "2026", ended: true, elapsed: 1 }]);
  });

  it("lets the last day still be used", () => {
    const onTheLastDay = listDuePeriods(sampleTarget(), plan, year, "2026-12-31").judged;
    expect(onTheLastDay).toMatchObject([{ elapsed: 1, ended: false }]);
  });

  it("judges nothing before the shown period has begun", () => {
    expect(ids("quarter", getPeriod("2027"))).toEqual([]);
  });

  it("stays within the plan's years", () => {
    expect(ids("year", getPeriod("2025"))).toEqual([]);
    expect(ids("year", getPeriod("2031"), "2031-05-01")).toEqual([]);
    // Begun before the plan: the school year 2025-2026.
    expect(ids("school-year")).toEqual(["2026-2027"]);
  });

  it("leaves out a period that was over before the plan was issued", () => {
    expect(ids("quarter", year, today, samplePlan({ issuedOn: "2026-04-16" }))).toEqual([
      "2026-Q2",
      "2026-Q3",
      "2026-Q4",
    ]);
    expect(ids("quarter", year, today, samplePlan({ issuedOn: "2026-03-16" }))).toHaveLength(4);
  });

  it("holds a phase to the years of the plan", () => {
    expect(ids("phase")).toEqual(["P2026-2030"]);
  });

  it("takes the step whose deadline the period does not outlast", () => {
    const steps = [sampleStep({ byYear: 2026, least: 2 }), sampleStep({ byYear: 2030, least: 4 })];
    const asked = (id: string) =>
      listDuePeriods(sampleTarget({ steps }), plan, getPeriod(id), "2029-06-01").judged.map(
        (due) => due.asked.least,
      );
    expect([asked("2026"), asked("2027")]).toEqual([[2], [4]]);
  });
});

describe("listDuePeriods where a surplus may make up for a lack", () => {
  it("asks the quarters of a year together", () => {
    const target = sampleTarget({ per: "quarter", averaged: true, steps: [sampleStep({ least: 4 })] });
    expect(listDuePeriods(target, plan, year, "2026-05-10")).toMatchObject({
      judged: [
        { from: "2026-01-01", to: "2026-12-31", upTo: "2026-05-10", asked: { least: 16 }, ended: false },
      ],
      toCome: 0,
    });
  });

  it("asks a quarter alone when only that is shown", () => {
    const target = sampleTarget({ per: "quarter", averaged: true, steps: [sampleStep({ least: 4 })] });
    const { judged } = listDuePeriods(target, plan, getPeriod("2026-Q2"), today);
    expect(judged).toMatchObject([{ id: "2026-Q2", asked: { least: 4 } }]);
  });
});

describe("listDuePeriods of what is reached once", () => {
  const once = (steps: Parameters<typeof sampleStep>[0][], shown = "2026", asOf = today, of = plan) =>
    listDuePeriods(sampleTarget({ per: null, steps: steps.map(sampleStep) }), of, getPeriod(shown), asOf)
      .judged;

  it("runs from the plan's first day to its last where no year is named", () => {
    expect(once([{}])).toMatchObject([
      { kind: "deadline", from: "2026-01-01", to: "2030-12-31", ended: false },
    ]);
  });

  it('ends "trước năm 2030" with 2029', () => {
    expect(once([{ byYear: 2030, beforeYear: true }])).toMatchObject([{ to: "2029-12-31" }]);
    expect(once([{ byYear: 2030 }])).toMatchObject([{ to: "2030-12-31" }]);
  });

  it("rises from one deadline to the next", () => {
    const of = samplePlan({ periodFrom: 2022 });
    const steps = [
      { byYear: 2025, least: 70 },
      { byYear: 2030, least: 90 },
    ];
    const [running] = once(steps, "2028", "2028-07-01", of);
    expect(running).toMatchObject({ from: "2022-01-01", to: "2030-12-31", asked: { before: 70, least: 90 } });
    expect(running?.elapsed).toBeCloseTo(0.5, 2);
    // In the year of the first deadline that one is judged alone.
    expect(once(steps, "2025", today, of)).toMatchObject([
      { to: "2025-12-31", ended: true, asked: { before: 0 } },
    ]);
  });

  it("keeps a deadline in sight after it has passed", () => {
    const [passed] = once([{ byYear: 2026 }], "2028", "2028-03-01");
    expect(passed).toMatchObject({ to: "2026-12-31", upTo: "2026-12-31", ended: true });
  });

  it("asks nothing that has no steps to say how much", () => {
    expect(listDuePeriods(sampleTarget({ steps: [] }), plan, year, today).judged).toMatchObject([
      { asked: { least: null, most: null } },
    ]);
  });
});

const day = fc.integer({ min: 0, max: 5 * 365 }).map((days) => addDays("2026-01-01", days));
const kinds = fc.constantFrom<PeriodKind>("week", "month", "quarter", "half-year", "year", "school-year");

describe("listDuePeriods always", () => {
  it("gives periods that have begun, end to end, within the time so far", () => {
    fc.assert(
      fc.property(
        kinds,
        fc.constantFrom("year", "half-year", "quarter", "month"),
        day,
        day,
        (per, shownAs, within, asOf) => {
          const shown = periodOf(shownAs, within);
          const { judged } = listDuePeriods(sampleTarget({ per }), plan, shown, asOf);
          for (const { from, to, upTo, elapsed, ended } of judged) {
            expect([from, upTo, to].toSorted()).toEqual([from, upTo, to]);
            expect(upTo <= asOf && upTo <= shown.to).toBe(true);
            expect(elapsed).toBeGreaterThan(0);
            expect(elapsed).toBeLessThanOrEqual(1);
            expect(ended && (to >= asOf || upTo !== to)).toBe(false);
          }
          const gaps = judged.slice(1).map((due, index) => daysBetween(judged[index]!.to, due.from));
          expect(gaps.every((gap) => gap === 1)).toBe(true);
        },
      ),
    );
  });
});

describe("a plan's own calendar", () => {
  it("cuts periods at the 14th where the plan says so", () => {
    const decree = samplePlan({ cutOff: "decree-09" });
    const [first] = listDuePeriods(sampleTarget({ per: "quarter" }), decree, year, today).judged;
    expect(first).toMatchObject({ id: "2026-Q1", from: "2025-12-15", to: "2026-03-14", ended: true });
    expect(listDuePeriods(sampleTarget({ per: "year" }), decree, year, "2026-12-14").judged).toMatchObject([
      { id: "2026", from: "2025-12-15", to: "2026-12-14", ended: false },
    ]);
    expect(listDuePeriods(sampleTarget({ per: "year" }), decree, year, "2026-12-15").judged).toMatchObject([
      { ended: true },
    ]);
  });

  it("has the phases that the plan names, or else one", () => {
    const phased = samplePlan({
      periodFrom: 2022,
      periodTo: 2030,
      phases: [
        [2022, 2025],
        [2026, 2030],
      ],
    });
    expect(ids("phase", year, today, phased)).toEqual(["P2026-2030"]);
    expect(ids("phase", getPeriod("2025"), today, phased)).toEqual(["P2022-2025"]);
    expect(ids("phase")).toEqual(["P2026-2030"]);
    expect(ids("term", year, today, phased)).toEqual(["T2022-2030"]);
  });
});

describe("a target that was amended", () => {
  const old = sampleTarget({ per: "quarter", validTo: "2026-07-01" });
  const amended = sampleTarget({ per: "quarter", validFrom: "2026-07-01", replacesId: "old" });
  const judged = (target: typeof old) => listDuePeriods(target, plan, year, today).judged.map(({ id }) => id);

  it("is held against the wording of each period's last day", () => {
    expect(judged(old)).toEqual(["2026-Q1", "2026-Q2"]);
    expect(judged(amended)).toEqual(["2026-Q3", "2026-Q4"]);
  });
});

describe("what is only watched", () => {
  it("is looked at over the whole plan, without an amount", () => {
    const watched = sampleTarget({ aim: "indicator", per: null, steps: [] });
    expect(listDuePeriods(watched, plan, year, today).judged).toMatchObject([
      { id: "2030-12-31", from: "2026-01-01", asked: { least: null, most: null } },
    ]);
  });
});

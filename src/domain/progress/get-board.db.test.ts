import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { addDays } from "#lib/calendar/dates.ts";
import { getPeriod } from "#lib/calendar/periods.ts";
import { findPlan } from "#domain/plans/plans.queries.ts";
import { nationId } from "#domain/units/nation.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { beforeEach, describe, expect, it } from "vitest";
import type { BoardData } from "./board.ts";
import { getBoard } from "./get-board.ts";
import { keepCounters } from "./keep-counters.ts";
import { readStandings } from "./read-standings.ts";
import { sampleStep } from "./samples.ts";
import { writeProvince, type SampleProvince } from "./write-province.ts";
import { post, sampleId, seeded, writePlan, type Posting } from "./write-samples.ts";

const database = testDatabase();
let world: World;
let province: SampleProvince;

beforeEach(async () => {
  world = await buildWorld(database.db);
  province = await writeProvince(database.db);
});

const targets = [
  { title: "each", subjectKinds: ["agency"] },
  { title: "three", subjectKinds: ["school"], steps: [sampleStep({ least: 3 })] },
  {
    title: "news",
    subjectKinds: ["school", "village"],
    measure: "news-items",
    per: "quarter",
    steps: [sampleStep({ least: 2 })],
  },
  { title: "communes", subjectKinds: ["commune-level"], per: "half-year", steps: [sampleStep({ least: 6 })] },
  {
    title: "share",
    subjectKinds: ["school"],
    basis: "share",
    steps: [sampleStep({ least: 50, amountUnit: "percent" })],
  },
  { title: "total", subjectKinds: ["school", "village"], basis: "total", steps: [sampleStep({ least: 40 })] },
  {
    title: "localities",
    subjectKinds: ["locality"],
    basis: "share",
    steps: [sampleStep({ least: 100, amountUnit: "percent" })],
  },
  { title: "limit", subjectKinds: ["school"], steps: [sampleStep({ least: null, most: 4 })] },
  // Asked of the ledger itself: no totals are kept of weeks, school years and deadlines.
  { title: "school year", subjectKinds: ["school"], per: "school-year", steps: [sampleStep({ least: 1 })] },
  {
    title: "deadline",
    subjectKinds: ["commune-level"],
    per: null,
    steps: [sampleStep({ least: 9, byYear: 2029 })],
  },
  {
    title: "named",
    subjectKinds: [],
    subjectUnitIds: [sampleId(70_001), sampleId(70_002)],
    steps: [sampleStep({ least: 1 })],
  },
] as const;

async function records(seed: number, count: number): Promise<void> {
  const random = seeded(seed);
  const units = [...province.leaves.slice(0, 17), province.departments[0]!, province.communes[0]!];
  const postings = Array.from({ length: count }, (): Posting => ({
    unitId: units[Math.floor(random() * units.length)]!,
    day: addDays("2026-01-01", Math.floor(random() * 293)),
    measure: random() < 0.6 ? "communication-events" : "news-items",
    amount: 1 + Math.floor(random() * 2),
  }));
  await post(database.db, postings);
}

async function provincePlan(cutOff: "calendar" | "decree-09" = "calendar"): Promise<string> {
  const unit = await getUnit(database.db, province.id, "2026-10-20");
  const { planId } = await writePlan(database.db, unit, targets, { issuedOn: "2026-01-05", cutOff });
  await keepCounters(world.dependencies);
  return planId;
}

/** A leader of the nation sees every province. */
const leader = () => ({
  ...world.dependencies,
  actor: {
    personId: sampleId(9),
    name: "Lãnh đạo",
    appointments: [
      { unitId: nationId, unitName: "Việt Nam", role: "leader" as const, unitAncestors: [nationId] },
    ],
  },
});

const figures = ({ targets: columns, whole }: BoardData) =>
  columns.map(({ title }, index) => {
    const figure = whole[index];
    return [title, figure && [figure.standing, figure.bound, figure.reported, figure.reached]];
  });

describe("the board of a province", () => {
  it.each([
    [1, "2026", "calendar"],
    [2, "2026", "calendar"],
    [3, "2026-Q3", "calendar"],
    [4, "2026-H1", "calendar"],
    [5, "2026", "decree-09"],
    [6, "2026-Q2", "decree-09"],
  ] as const)(
    "says of totals what the ledger says unit by unit (%i, %s, %s)",
    async (seed, period, cutOff) => {
      const planId = await provincePlan(cutOff);
      await records(seed, 70);
      const board = await getBoard(leader(), { placeId: province.id, planId, period });
      const top = await getUnit(database.db, province.id, "2026-10-20");
      const plan = await findPlan(database.db, planId, "2026-10-20");
      const { targets: standings } = await readStandings(world.dependencies, {
        plans: [plan!],
        top,
        shown: getPeriod(period),
      });
      const expected = standings.map(({ target, whole: { judgement, share } }) => [
        target.title,
        judgement && [judgement.standing, share.bound, share.reported, share.reached],
      ]);
      // Of several periods a place tells the last one, a unit whether it met them all.
      const single = (rows: readonly (readonly unknown[])[]) =>
        rows.filter(
          ([title]) =>
            ![
              "total",
              ...(period === "2026-Q3" || period === "2026-Q2" ? [] : ["news", "communes"]),
            ].includes(String(title)),
        );
      expect(single(figures(board))).toEqual(single(expected));
      const total = board.targets.findIndex(({ title }) => title === "total");
      expect(board.whole[total]?.amount).toBe(standings[total]?.whole.last?.amount);
      expect(board.whole[total]?.standing).toBe(standings[total]?.whole.judgement?.standing);
    },
  );
});

describe("the board of the nation", () => {
  async function nationPlan(): Promise<string> {
    const unit = await getUnit(database.db, nationId, "2026-10-20");
    const { planId } = await writePlan(database.db, unit, targets.slice(0, 7), { issuedOn: "2026-01-05" });
    return planId;
  }

  it("has the provinces as rows, each saying what its own board says of all", async () => {
    const second = await writeProvince(database.db, { number: 8, communes: 2 });
    const planId = await nationPlan();
    await keepCounters(world.dependencies);
    await records(7, 90);
    await post(
      database.db,
      second.leaves.map((unitId) => ({
        unitId,
        day: "2026-04-01",
        measure: "communication-events",
        amount: 3,
      })),
      2_000_000,
    );
    const nation = await getBoard(leader(), { planId, period: "2026" });
    expect(nation).toMatchObject({
      rowsAre: "places",
      quarters: ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"],
    });
    for (const { id } of [province, second]) {
      // oxlint-disable-next-line no-await-in-loop
      const own = await getBoard(leader(), { placeId: id, planId, period: "2026" });
      const row = nation.rows.find((one) => one.id === id);
      const counts = (list: BoardData["whole"]) =>
        list.map((figure) => figure && [figure.bound, figure.reported, figure.reached, figure.amount]);
      expect(counts(row?.figures ?? [])).toEqual(counts(own.whole));
      const points = (list: BoardData["whole"]) =>
        list.map((figure) => figure?.trend.map((point) => point && [point.bound, point.reached]));
      expect(points(row?.figures ?? [])).toEqual(points(own.whole));
    }
  });

  it("leaves demonstration data out of the whole, and shows its row", async () => {
    const planId = await nationPlan();
    await keepCounters(world.dependencies);
    await post(database.db, [
      { unitId: world.unitId("thcs"), day: "2026-04-01", measure: "communication-events", amount: 5 },
    ]);
    const { rows, whole } = await getBoard(leader(), { planId, period: "2026" });
    const demo = rows.find(({ id }) => id === world.unitId("tinh"));
    expect(demo).toMatchObject({ demo: true });
    expect(demo?.figures[1]?.reached).toBe(1);
    expect(whole[1]).toMatchObject({ reached: 0, bound: 6 });
  });

  it("says the same before the totals keep what it asks, only slower", async () => {
    const planId = await nationPlan();
    await records(9, 60);
    const slow = await getBoard(leader(), { planId, period: "2026" });
    await keepCounters(world.dependencies);
    const quick = await getBoard(leader(), { planId, period: "2026" });
    const told = ({ whole }: BoardData) =>
      whole.map((figure) => figure && [figure.standing, figure.bound, figure.reported, figure.reached]);
    expect(told(slow)).toEqual(told(quick));
  });

  it("follows each posting at once", async () => {
    const planId = await nationPlan();
    await keepCounters(world.dependencies);
    const school = province.leaves[0]!;
    const reached = async () => {
      const { rows } = await getBoard(leader(), { planId, period: "2026" });
      return rows.find(({ id }) => id === province.id)?.figures[1]?.reached;
    };
    expect(await reached()).toBe(0);
    await post(database.db, [
      { unitId: school, day: "2026-04-01", measure: "communication-events", amount: 3 },
    ]);
    expect(await reached()).toBe(1);
    // The record is corrected to two, and withdrawn.
    await post(database.db, [
      { unitId: school, day: "2026-04-01", measure: "communication-events", amount: 2 },
    ]);
    expect(await reached()).toBe(0);
  });
});

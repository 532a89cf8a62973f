import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { addDays } from "#lib/calendar/dates.ts";
import { kindsOf } from "#domain/lists/lists.ts";
import type { Target } from "#domain/plans/target.ts";
import { nationId } from "#domain/units/nation.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { getBoard } from "./get-board.ts";
import { keepCounters } from "./keep-counters.ts";
import { sampleStep } from "./samples.ts";
import { counted, withoutSource, type Counted } from "./target-samples.ts";
import { writeProvince, type SampleProvince } from "./write-province.ts";
import { post, sampleId, seeded, writePlan, type Posting } from "./write-samples.ts";

/*
 * The national five and the targets T01 to T20 (target-samples.ts), over generated records: each figure that the
 * product tells is the one that a plain question to the ledger gives.
 */
const database = testDatabase();
let world: World;
let province: SampleProvince;

const day = "2026-10-20";
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

/** Five years of records of every measure, most of them of this year, by most units. */
function records(seed: number): Posting[] {
  const random = seeded(seed);
  const pick = <Of>(list: readonly Of[]): Of => list[Math.floor(random() * list.length)]!;
  const measures = [
    "communication-events",
    "news-items",
    "action-month",
    "action-month-plans",
    "plans",
    "school-activities",
    "cadre-criteria",
    "models",
  ];
  const units = [
    ...province.leaves.slice(0, -3),
    ...province.communes,
    province.departments[0]!,
    province.id,
  ];
  return Array.from({ length: 260 }, (): Posting => {
    const recent = random();
    const span = recent < 0.25 ? 1 : recent < 0.5 ? 19 : recent < 0.8 ? 292 : 1700;
    return {
      unitId: pick(units),
      day: addDays(day, -Math.floor(random() * (span + 1))),
      measure: pick(measures),
      amount: 1,
    };
  });
}

/** Who must by kind, and who of them reached it: places by what lies at or below them, others by their own. */
async function plain({ target, from, least }: Counted): Promise<{ bound: number; reached: number }> {
  const kinds = kindsOf(world.dependencies.lists, target.subjectKinds ?? []);
  const { rows } = await sql<{ bound: number; reached: number }>`
    select count(*)::int as bound, count(*) filter (where has >= ${least})::int as reached
      from (
        select must.unit_id,
               (select coalesce(sum(amount), 0) from ledger_entries entry
                  join unit_states its on its.unit_id = entry.unit_id and its.ancestors @> array[must.unit_id]
                 where entry.measure = ${target.measure ?? "communication-events"}
                   and entry.day between ${from} and ${day}) as has
          from unit_states must
         where must.kind = any(${kinds}::text[]) and must.ancestors @> array[${province.id}::uuid]
      ) each_one`.execute(database.db);
  return rows[0]!;
}

async function boardOf(targets: readonly Partial<Target>[]) {
  const unit = await getUnit(database.db, province.id, day);
  const plan = {
    issuedOn: "2022-01-05",
    periodFrom: 2022,
    periodTo: 2030,
    phases: [
      [2022, 2025],
      [2026, 2030],
    ] as const,
  };
  const { planId } = await writePlan(database.db, unit, targets, plan);
  await keepCounters(world.dependencies);
  return getBoard(leader(), { placeId: province.id, planId, period: "2026" });
}

beforeEach(async () => {
  world = await buildWorld(database.db);
  province = await writeProvince(database.db, { validFrom: "2020-01-01" });
});

describe("every target that the ledger can tell", () => {
  it.each([1, 2])("equals a plain question to the ledger (%i)", async (seed) => {
    await post(database.db, records(seed));
    const board = await boardOf(counted.map(({ id, target }) => ({ title: id, ...target })));
    const told = board.targets.map(({ title }, index) => {
      const { bound, reached } = board.whole[index] ?? {};
      return { title, bound, reached };
    });
    const asked = [];
    // oxlint-disable-next-line no-await-in-loop -- one connection
    for (const one of counted) asked.push({ title: one.id, ...(await plain(one)) });
    expect(told).toEqual(asked);
    // Generated records that reach everything, or nothing, would prove little.
    expect(asked.filter(({ bound, reached }) => reached > 0 && reached < bound).length).toBeGreaterThan(6);
  });

  it("T20: the province holds the Action Month of one year", async () => {
    const days = ["2023-11-20", "2023-12-01", "2023-12-16"];
    await post(
      database.db,
      days
        .slice(0, 2)
        .map((on) => ({ unitId: province.leaves[0]!, day: on, measure: "action-month", amount: 1 })),
    );
    const steps = [sampleStep({ least: 1, byYear: 2023 })];
    const board = await boardOf([
      { measure: "action-month", subjectKinds: ["province-level"], basis: "total", per: null, steps },
    ]);
    expect(board.whole).toMatchObject([{ standing: "met", amount: 2 }]);
  });
});

describe("what the ledger cannot tell", () => {
  it("waits for its source, and never reads as nothing", async () => {
    const board = await boardOf(withoutSource.map(({ id, target }) => ({ title: id, ...target })));
    expect(board.whole.map((figure) => figure?.standing ?? "no-data")).toEqual([
      "no-data",
      "no-data",
      "no-data",
    ]);
  });

  it("T04: districts are gone, and a person has to say who takes it on", async () => {
    const steps = [sampleStep({ least: 1, byYear: 2030 })];
    const board = await boardOf([{ measure: "models", subjectKinds: ["district-level"], per: null, steps }]);
    expect(board.whole).toMatchObject([{ bound: 0, reached: 0, standing: "not-enough-ground" }]);
  });

  it("T19: women in elected bodies are watched, without a standing", async () => {
    const board = await boardOf([
      {
        aim: "indicator",
        measure: "women-in-office",
        basis: "share",
        per: "term",
        subjectKinds: ["agency"],
        steps: [],
      },
    ]);
    expect(board.whole[0]?.standing).toBeNull();
  });
});

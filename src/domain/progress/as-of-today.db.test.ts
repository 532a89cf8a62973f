import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { getPeriod } from "#lib/calendar/periods.ts";
import { recountUnits } from "#domain/ledger/recount-units.ts";
import { findPlan } from "#domain/plans/plans.queries.ts";
import { putLinks } from "#domain/units/lineage.queries.ts";
import type { LineageKind } from "#domain/units/lineage.ts";
import { nationId } from "#domain/units/nation.ts";
import { insertUnits } from "#domain/units/unit-states.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { beforeEach, describe, expect, it } from "vitest";
import type { MapOf } from "./carry-to-today.ts";
import { getBoard } from "./get-board.ts";
import { keepCounters } from "./keep-counters.ts";
import { readStandings } from "./read-standings.ts";
import { sampleStep } from "./samples.ts";
import { writeProvince, type SampleProvince } from "./write-province.ts";
import { post, sampleId, writePlan } from "./write-samples.ts";

const database = testDatabase();
let world: World;
let province: SampleProvince;
const today = "2026-10-20";
const redrawn = "2026-03-01";
const [united, other] = [sampleId(99_001), sampleId(99_002)];

/** Two communes end on a day, and others take their place; their schools and villages move with the first. */
async function redraw(links: readonly { from: number; to: string; kind: LineageKind }[]): Promise<void> {
  const ended = [...new Set(links.map(({ from }) => province.communes[from]!))];
  const above = [nationId, province.id];
  await database.db.transaction().execute(async (transaction) => {
    const place = {
      level: "commune" as const,
      kind: "commune",
      code: null,
      parentId: province.id,
      demo: false,
    };
    await insertUnits(
      transaction,
      [...new Set(links.map(({ to }) => to))].map((id) => ({
        ...place,
        id,
        name: `Xã mới ${id.slice(-2)}`,
        provinceId: province.id,
        communeId: id,
        ancestors: [...above, id],
        validFrom: redrawn,
      })),
    );
    await transaction
      .updateTable("unit_states")
      .set({ valid_to: redrawn })
      .where("unit_id", "in", ended)
      .execute();
    await putLinks(
      transaction,
      links.map(({ from, to, kind }, index) => ({
        id: sampleId(99_100 + index),
        from: province.communes[from]!,
        to,
        kind,
        onDay: redrawn,
        share: null,
        sure: true,
        instrument: null,
        instrumentDate: null,
      })),
    );
    await recountUnits(transaction, [...ended, united, other]);
  });
}

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

beforeEach(async () => {
  world = await buildWorld(database.db);
  province = await writeProvince(database.db, { validFrom: "2025-01-01" });
});

/** News of the year before, counted by commune. */
async function lastYear(): Promise<string> {
  const unit = await getUnit(database.db, province.id, today);
  const target = {
    measure: "news-items",
    subjectKinds: ["commune-level"],
    steps: [sampleStep({ least: 5 })],
  };
  const { planId } = await writePlan(database.db, unit, [target], {
    issuedOn: "2025-01-05",
    periodFrom: 2025,
  });
  await keepCounters(world.dependencies);
  const news = { measure: "news-items", day: "2025-05-04" };
  await post(database.db, [
    { ...news, unitId: province.communes[0]!, amount: 3 },
    { ...news, unitId: province.communes[1]!, amount: 4 },
    { ...news, unitId: province.communes[2]!, amount: 5 },
  ]);
  return planId;
}

const rowsOf = async (planId: string, mapOf: MapOf) => {
  const { rows } = await getBoard(leader(), { placeId: province.id, planId, period: "2025", mapOf });
  return new Map(rows.filter(({ isTop }) => !isTop).map(({ id, figures: [figure] }) => [id, figure]));
};

describe("a province's board after its communes were redrawn", () => {
  it("shows figures as they were, and added up as of today's communes", async () => {
    const planId = await lastYear();
    await redraw([0, 1].map((from) => ({ from, to: united, kind: "merge" as const })));
    const then = await rowsOf(planId, "then");
    expect([...then.keys()].toSorted()).toEqual([...province.communes].toSorted());
    expect(province.communes.map((id) => then.get(id)?.reached)).toEqual([0, 0, 1]);
    const now = await rowsOf(planId, "now");
    expect([...now.keys()].toSorted()).toEqual([province.communes[2]!, united].toSorted());
    // Three and four make seven.
    expect(now.get(united)).toMatchObject({ standing: "met", bound: 1, reached: 1 });
    expect(now.get(province.communes[2]!)).toMatchObject({ standing: "met", reached: 1 });
  });

  it("compares nothing of what was divided without stated shares", async () => {
    const planId = await lastYear();
    await redraw([united, other].map((to) => ({ from: 0, to, kind: "split" as const })));
    const now = await rowsOf(planId, "now");
    for (const id of [united, other])
      expect(now.get(id)).toMatchObject({ standing: "not-comparable", reason: "units-changed" });
    expect(now.get(province.communes[2]!)?.standing).toBe("met");
  });
});

describe("a unit's own figures after it took others over", () => {
  it("are its own of then, and theirs with them as of today", async () => {
    const planId = await lastYear();
    await redraw([0, 1].map((from) => ({ from, to: united, kind: "merge" as const })));
    const top = await getUnit(database.db, united, today);
    const plan = await findPlan(database.db, planId, today);
    const read = async (mapOf: MapOf) => {
      const shown = getPeriod("2025");
      const { targets } = await readStandings(world.dependencies, { plans: [plan!], top, shown, mapOf });
      return targets[0]?.units.map(({ judgement, periods }) => [judgement?.standing, periods.at(-1)?.amount]);
    };
    expect(await read("then")).toEqual([]);
    expect(await read("now")).toEqual([["met", 7]]);
  });
});

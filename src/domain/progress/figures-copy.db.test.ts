import { committedDatabase } from "#tests/support/test-database.ts";
import { buildWorld } from "#tests/support/world.ts";
import { recountAll } from "#domain/ledger/recount-units.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import { readYearFigures } from "./figures-copy.ts";
import { keepCounters } from "./keep-counters.ts";
import { readFiguresSince } from "./place-figures.queries.ts";
import { writeProvince, type SampleProvince } from "./write-province.ts";
import { post, sampleId, seeded, writePlan } from "./write-samples.ts";

const database = committedDatabase();
let province: SampleProvince;
// One Kysely for all: the copy belongs to it.
let db: typeof database.db;

beforeAll(async () => {
  ({ db } = database);
  const world = await buildWorld(db);
  province = await writeProvince(db);
  const unit = await getUnit(db, province.id, "2026-10-20");
  await writePlan(db, unit, [{ subjectKinds: ["agency"] }, { subjectKinds: ["village"], per: "quarter" }]);
  await keepCounters(world.dependencies);
});

/** What the copy says, place by place, and what the table says; cells that nobody has are 0. */
async function bothSay(): Promise<{ copy: unknown; table: unknown }> {
  const copy = (await readYearFigures(db, 2026)).rows();
  const table = (await readFiguresSince(db, 2026, null)).rows;
  const most = Math.max(...table.map(({ figures }) => figures.length));
  const told = (rows: typeof table) =>
    rows
      .map(
        ({ placeId, figures }) =>
          [placeId, Array.from({ length: most }, (_, cell) => figures[cell] ?? 0)] as const,
      )
      .toSorted(([a], [b]) => a.localeCompare(b));
  return { copy: told(copy), table: told(table) };
}

it("says what the table says, while several write and several read at once", async () => {
  const random = seeded(1790);
  const write = async (writer: number) => {
    for (let turn = 0; turn < 12; turn += 1) {
      const unitId = province.leaves[Math.floor(random() * province.leaves.length)]!;
      const amount = 1 + Math.floor(random() * 3);
      // The same source is posted again now and then: a correction.
      const source = 1_000_000 + writer * 1000 + Math.floor(turn / 2);
      // oxlint-disable-next-line no-await-in-loop -- a writer does one thing after the other
      await post(db, [{ unitId, day: "2026-05-04", measure: "communication-events", amount }], source);
    }
  };
  const read = async () => {
    // oxlint-disable-next-line no-await-in-loop
    for (let turn = 0; turn < 15; turn += 1) await readYearFigures(db, 2026);
  };
  await Promise.all([write(1), write(2), write(3), read(), read()]);
  const { copy, table } = await bothSay();
  expect(copy).toEqual(table);
});

it("notices that a place was taken away, and that all was counted anew", async () => {
  await readYearFigures(db, 2026);
  const owner = await import("pg").then(({ Client }) => new Client(database.owner));
  await owner.connect();
  await owner.query("delete from place_figures where place_id = $1", [province.communes[0]]);
  await owner.end();
  const without = await bothSay();
  expect(without.copy).toEqual(without.table);
  await db.transaction().execute(recountAll);
  const again = await bothSay();
  expect(again.copy).toEqual(again.table);
  expect(again.table).not.toEqual(without.table);
});

it("sees inside a transaction what that has written, and keeps none of it", async () => {
  const unitId = province.leaves[2]!;
  const sumOf = (figures: Awaited<ReturnType<typeof readYearFigures>>) =>
    figures.rows().reduce((sum, row) => sum + row.figures.reduce((a, b) => a + b, 0), 0);
  const before = sumOf(await readYearFigures(db, 2026));
  const undone = db.transaction().execute(async (transaction) => {
    await sql`select replace_entries(${province.id}::uuid, 'activity', ${sampleId(5)}::uuid,
      array(select e from jsonb_populate_recordset(null::ledger_entries, ${JSON.stringify([
        {
          province_id: province.id,
          commune_id: province.communes[0],
          unit_id: unitId,
          day: "2026-02-02",
          measure: "communication-events",
          source_kind: "activity",
          source_id: sampleId(5),
          amount: 9,
          embedded: false,
          evidenced: false,
        },
      ])}::jsonb) e))`.execute(transaction);
    expect(sumOf(await readYearFigures(transaction, 2026))).toBeGreaterThan(before);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(sumOf(await readYearFigures(db, 2026))).toBe(before);
});

import { beforeAll, beforeEach, expect, test } from "vitest";
import { ask } from "#tests/support/ask.ts";
import { committedDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { checkTotals } from "./check-totals.ts";
import { checkTotalsJob } from "./check-totals-job.ts";
import { ensureCounters } from "./ensure-counters.ts";
import { postToLedger } from "./post-to-ledger.ts";
import { recount } from "./recount.ts";

const database = committedDatabase();
let world: World;
const nothing = { unitIds: [], placeIds: [], years: 0, totals: 0, figures: 0 };

beforeAll(async () => {
  world = await buildWorld(database.db);
  await ensureCounters(database.db, [
    { measure: "news-items", kinds: ["school"], per: "quarter", cutOff: "calendar", least: 2 },
    { measure: "news-items", kinds: [], per: "year", cutOff: "decree-09", least: null },
  ]);
  for (const [nth, unit] of (["thcs", "thcs", "dich-vu", "tinh"] as const).entries()) {
    // oxlint-disable-next-line no-await-in-loop
    await database.db.transaction().execute((db) =>
      postToLedger(
        db,
        {
          source: "activity",
          sourceId: `00000000-0000-7000-8000-00000000000${nth}`,
          unitId: world.unitId(unit),
          communeId: unit === "tinh" ? null : world.unitId("xa"),
          provinceId: world.unitId("tinh"),
          day: "2026-08-20",
        },
        [{ measure: "news-items", amount: 3, women: 4, men: 5 }],
      ),
    );
  }
});
beforeEach(async () => {
  await recount(database.db, null);
});

test.each([
  ["a unit's year", "update unit_years set running[1] = running[1] + 1 where unit_id = :thcs", { years: 1 }],
  ["a unit's year that is missing", "delete from unit_years where unit_id = :thcs", { years: 1 }],
  [
    "a year too many",
    "insert into unit_years select unit_id, 2019, province_id, place_id, kind, keys, running from unit_years",
    { years: 3 },
  ],
  [
    "where a unit stands",
    "update unit_years set place_id = :tinh where unit_id = :thcs",
    { years: 1, totals: 2 },
  ],
  ["a place's total", "update place_totals set women = 0 where place_id = :xa", { totals: 1 }],
  ["a place's total that is missing", "delete from place_totals", { totals: 2 }],
  ["a place's figures", "update place_figures set figures[3] = 7", { figures: 2 }],
  ["a place's figures that are missing", "delete from place_figures where place_id = :tinh", { figures: 2 }],
  [
    "the ledger itself, written past the totals",
    "update ledger_entries set amount = 4",
    { years: 3, totals: 2 },
  ],
])("finds and mends %s", async (_, damage, found) => {
  const { entries, differing } = await checkTotals(database.db, null);
  expect({ entries, differing }).toEqual({ entries: 4, differing: nothing });
  await ask(
    database.owner,
    damage.replaceAll(/:(\w+)/g, (_name, unit: "thcs" | "tinh" | "xa") => `'${world.unitId(unit)}'`),
  );
  expect((await checkTotals(database.db, null)).differing).toMatchObject(found);
  expect((await recount(database.db, null)).differing).toMatchObject(found);
  expect((await checkTotals(database.db, null)).differing).toEqual(nothing);
});

test("counts one place alone, and leaves the others as they are", async () => {
  await ask(database.owner, "update place_totals set women = 0");
  await recount(database.db, world.unitId("thcs"));
  const { differing } = await checkTotals(database.db, null);
  expect(differing).toEqual({ ...nothing, placeIds: [world.unitId("tinh")], totals: 1 });
});

test("the night's job says in the log whether ledger and totals are equal", async () => {
  const said: string[] = [];
  const job = checkTotalsJob({ info: (event) => said.push(event), error: (event) => said.push(event) });
  const run = { signal: new AbortController().signal, tell: () => {} };
  await job.run({ db: database.db }, undefined, run);
  await ask(database.owner, "update place_totals set women = 0");
  await job.run({ db: database.db }, undefined, run);
  expect(said).toEqual(["totals.equal", "totals.differ"]);
});

test("whoever serves cannot write past the functions", async () => {
  for (const statement of [
    "update unit_years set running = '{}'",
    "delete from place_totals",
    "insert into place_figures values (2026, gen_random_uuid(), gen_random_uuid(), '{}')",
    "select change_totals('{}', '{}')",
  ])
    // oxlint-disable-next-line no-await-in-loop
    await expect(database.pool.query(statement)).rejects.toThrow(/permission denied/);
});

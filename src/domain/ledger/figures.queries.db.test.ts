import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import type { Counter } from "./counter.ts";
import { ensureCounters } from "./ensure-counters.ts";
import { listCounters, sumFigures } from "./figures.queries.ts";
import { sumPlaceTotals } from "./place-totals.queries.ts";
import { postToLedger } from "./post-to-ledger.ts";

const database = testDatabase();
let world: World;
let posted = 0;
beforeEach(async () => {
  world = await buildWorld(database.db);
});

async function post(
  unit: "thcs" | "na-lua" | "tinh",
  day: string,
  amount: number,
  women: number | null = null,
) {
  await database.db.transaction().execute((db) =>
    postToLedger(
      db,
      {
        source: "activity",
        sourceId: `00000000-0000-7000-8000-${String((posted += 1)).padStart(12, "0")}`,
        unitId: world.unitId(unit),
        communeId: unit === "tinh" ? null : world.unitId("xa"),
        provinceId: world.unitId("tinh"),
        day,
        evidenced: women !== null,
      },
      [{ measure: "news-items", amount, women, men: women, embedded: amount > 1 }],
    ),
  );
}

const villages: Counter = {
  measure: "news-items",
  kinds: ["village"],
  per: "quarter",
  cutOff: "calendar",
  least: 2,
};
const sums: Counter = { ...villages, kinds: [], cutOff: "decree-09", least: null };
const reported: Counter = {
  measure: "*",
  kinds: ["school", "village"],
  per: "year",
  cutOff: "calendar",
  least: 1,
};

test("counters count what was there before them and what comes after", async () => {
  await post("na-lua", "2026-01-05", 1);
  await ensureCounters(database.db, [villages, sums, reported]);
  await ensureCounters(database.db, [sums]);
  await post("na-lua", "2026-03-31", 1.25);
  await post("tinh", "2026-09-15", 0.5);
  await post("thcs", "2025-12-15", 4);
  const counters = await listCounters(database.db);
  expect(counters.map(({ firstCell, cells }) => [firstCell, cells])).toEqual([
    [1, 4],
    [5, 4],
    [9, 4],
  ]);
  const provinceId = world.unitId("tinh");
  const asked = { years: [2026], provinceIds: [provinceId] };
  expect(await sumFigures(database.db, counters, { ...asked, by: "province" })).toEqual([
    {
      provinceId,
      placeId: provinceId,
      year: 2026,
      figures: [
        [1, 0, 0, 0],
        [5, 1.25, 0, 0.5],
        [1, 1, 1, 1],
      ],
    },
  ]);
  const places = await sumFigures(database.db, counters.slice(1, 2), { ...asked, by: "place" });
  expect(new Map(places.map(({ placeId, figures }) => [placeId, figures]))).toEqual(
    new Map([
      [provinceId, [[0, 0, 0, 0.5]]],
      [world.unitId("xa"), [[5, 1.25, 0, 0]]],
    ]),
  );
  expect(await sumFigures(database.db, counters, { ...asked, provinceIds: null, by: "place" })).toEqual([]);
});

describe("totals of places", () => {
  test("carry their parts, by quarter of the calendar or of the decree", async () => {
    await post("na-lua", "2026-09-14", 1.5, 7);
    await post("thcs", "2026-09-15", 1);
    await post("thcs", "2026-12-31", 2);
    const asked = { measures: ["news-items"], quarters: ["2026-Q3"], provinceIds: [world.unitId("tinh")] };
    const parts = { women: 7, men: 7, otherSex: 0, evidenced: 1, embedded: 1 };
    expect(await sumPlaceTotals(database.db, { ...asked, cutOff: "calendar", by: "province" })).toEqual([
      expect.objectContaining({ quarter: "2026-Q3", amount: 2.5, records: 2, unsexed: 1, ...parts }),
    ]);
    expect(await sumPlaceTotals(database.db, { ...asked, cutOff: "decree-09", by: "place" })).toEqual([
      expect.objectContaining({ placeId: world.unitId("xa"), amount: 1.5, records: 1, unsexed: 0, ...parts }),
    ]);
    const next = { ...asked, quarters: ["2026-Q4", "2027-Q1"] };
    expect(
      (await sumPlaceTotals(database.db, { ...next, cutOff: "decree-09", by: "place" })).map(
        (row) => row.amount,
      ),
    ).toEqual([1, 2]);
    expect(
      await sumPlaceTotals(database.db, { ...asked, provinceIds: null, cutOff: "calendar", by: "place" }),
    ).toEqual([]);
  });
});

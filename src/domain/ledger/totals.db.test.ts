import * as fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { addDays } from "#lib/calendar/dates.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { committedDatabase } from "#tests/support/test-database.ts";
import { checkTotals } from "./check-totals.ts";
import { counterCutOffs, counterPeriods, type Counter } from "./counter.ts";
import { ensureCounters } from "./ensure-counters.ts";
import { postEntries } from "./post-statement.ts";
import { entryOf, postToLedger } from "./post-to-ledger.ts";
import { recountUnits } from "./recount-units.ts";

const database = committedDatabase();
const workers = 6;
const nation = id("n", 0);
const provinces = [id("p", 0), id("p", 1)];
const communes = [0, 1, 2, 3].map((nth) => ({ id: id("c", nth), provinceId: provinces[nth % 2]! }));
const units = Array.from({ length: 8 }, (_, nth) => id("u", nth));
const kinds = ["school", "village"];

function id(letter: string, nth: number): string {
  return `00000000-0000-7000-8000-${letter.charCodeAt(0).toString(16)}${String(nth).padStart(10, "0")}`;
}

async function stand(db: Transaction, unitId: string, at: Standing, from: string): Promise<void> {
  const communeId = at.place === null ? null : communes[at.place]!.id;
  const provinceId = at.place === null ? provinces[0]! : communes[at.place]!.provinceId;
  // What came after stays, as where an older change is put in late.
  await sql`update unit_states set valid_to = ${from}
             where unit_id = ${unitId} and valid_from < ${from} and (valid_to is null or valid_to > ${from})`.execute(
    db,
  );
  await sql`insert into unit_states (unit_id, valid_from, valid_to, level, kind, name, search_key, province_id, commune_id, ancestors)
            select ${unitId}::uuid, ${from}::date, min(valid_from), 'leaf', ${at.kind}, 'Đơn vị', 'don vi', ${provinceId}::uuid,
                   ${communeId}::uuid, ${[nation, provinceId, ...(communeId ? [communeId] : []), unitId]}::uuid[]
              from unit_states where unit_id = ${unitId} and valid_from > ${from}
            on conflict (unit_id, valid_from) do update
              set kind = excluded.kind, province_id = excluded.province_id, commune_id = excluded.commune_id`.execute(
    db,
  );
}

interface Standing {
  /** A commune; null: directly below the first province. */
  readonly place: number | null;
  readonly kind: string;
}

beforeAll(async () => {
  await database.db.transaction().execute(async (db) => {
    for (const unit of [nation, ...provinces, ...communes.map((commune) => commune.id), ...units])
      // oxlint-disable-next-line no-await-in-loop
      await db.insertInto("units").values({ id: unit }).execute();
    for (const [nth, unit] of units.entries())
      // oxlint-disable-next-line no-await-in-loop
      await stand(db, unit, { place: nth % 4, kind: kinds[nth % 2]! }, "2024-01-01");
  });
});

const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays("2025-09-01", days));
const amount = fc.record({
  measure: fc.constantFrom("news-items", "models", "training-courses"),
  amount: fc.constantFrom(0, 1, 2, 0.25),
  women: fc.constantFrom(null, 0, 7),
  men: fc.constantFrom(null, 5),
  embedded: fc.boolean(),
});
const amounts = fc.uniqueArray(amount, { maxLength: 3, selector: ({ measure }) => measure });
const counter: fc.Arbitrary<Counter> = fc.record({
  measure: fc.constantFrom("*", "news-items", "models"),
  kinds: fc.constantFrom([], ["school"], ["school", "village"]),
  per: fc.constantFrom(...counterPeriods),
  cutOff: fc.constantFrom(...counterCutOffs),
  least: fc.constantFrom(null, 1, 2, 1.25),
});
/** Recorded, corrected, put on another day, taken back: all are a posting of the same record. */
const post = fc.record({
  what: fc.constant("post" as const),
  record: fc.nat(9),
  day,
  amounts,
  evidenced: fc.boolean(),
});
const move = fc.record({
  what: fc.constant("move" as const),
  units: fc.uniqueArray(fc.nat(units.length - 1), { minLength: 1, maxLength: 3 }),
  place: fc.constantFrom(null, 0, 1, 2, 3),
  kind: fc.constantFrom(...kinds),
  from: fc.constantFrom("2024-06-01", "2025-07-01", "2026-02-01", "2026-12-01"),
});
/** Many records of many units in one statement, in no order. */
const batch = fc.record({
  what: fc.constant("batch" as const),
  entries: fc.array(fc.record({ unit: fc.nat(units.length - 1), day, said: amount }), {
    minLength: 1,
    maxLength: 12,
  }),
});
const count = fc.record({
  what: fc.constant("count" as const),
  counters: fc.array(counter, { maxLength: 3 }),
});
const operation = fc.oneof(
  { arbitrary: post, weight: 12 },
  { arbitrary: batch, weight: 4 },
  { arbitrary: move, weight: 2 },
  { arbitrary: count, weight: 1 },
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

let batched = 0;

async function postBatch(entries: Extract<Operation, { what: "batch" }>["entries"]): Promise<void> {
  const rows = entries.map(({ unit, day, said }) => {
    const sourceId = id("b", (batched += 1));
    const posting = {
      source: "survey",
      sourceId,
      unitId: units[unit]!,
      communeId: null,
      provinceId: provinces[1]!,
      day,
    } as const;
    return entryOf(posting, said);
  });
  const text = `with entry as (select * from json_populate_recordset(null::ledger_entries, $1)), ${postEntries} select * from posted`;
  const posted = await database.pool.query<{ entries: number }>({ name: "post", text }, [
    JSON.stringify(rows),
  ]);
  expect(posted.rows).toEqual([{ entries: rows.length }]);
}

/** @param worker its own records; units and places are everybody's */
async function carryOut(db: Database, worker: number, run: number, said: Operation): Promise<void> {
  if (said.what === "count") return ensureCounters(db, said.counters);
  if (said.what === "batch") return postBatch(said.entries);
  await db.transaction().execute(async (transaction) => {
    if (said.what === "move") {
      const moved = said.units.map((nth) => units[nth]!).sort();
      await sql`select 1 from units where id = any(${moved}::uuid[]) order by id for no key update`.execute(
        transaction,
      );
      for (const unit of moved)
        // oxlint-disable-next-line no-await-in-loop
        await stand(transaction, unit, said, said.from);
      return recountUnits(transaction, moved);
    }
    // A record keeps its unit, and with it the province under which it was posted.
    const unitId = units[(said.record + worker) % units.length]!;
    await postToLedger(
      transaction,
      {
        source: "activity",
        sourceId: id("r", run * 1000 + worker * 10 + said.record),
        unitId,
        communeId: null,
        provinceId: provinces[0]!,
        day: said.day,
        evidenced: said.evidenced,
      },
      said.amounts,
    );
  });
}

test("after any sequence, by many at once, the totals are those of a recount from nothing", async () => {
  let runs = 0;
  let entries = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(operation, { maxLength: 12 }), { minLength: workers, maxLength: workers }),
      async (queues) => {
        runs += 1;
        const run = runs;
        await Promise.all(
          queues.map(async (queue, worker) => {
            for (const said of queue)
              // oxlint-disable-next-line no-await-in-loop -- one worker does one thing after the other
              await carryOut(database.db, worker, run, said);
          }),
        );
        const check = await checkTotals(database.db, null);
        expect(check.differing).toEqual({ unitIds: [], placeIds: [], years: 0, totals: 0, figures: 0 });
        entries = check.entries;
      },
    ),
    { numRuns: 25, seed: 1790, endOnFailure: true },
  );
  // Without these the property could hold because nothing was counted.
  const kept = await sql<{ years: number; figures: number; totals: number }>`
    select (select count(*)::int from unit_years) as years, (select count(*)::int from place_totals) as totals,
           (select count(*)::int from place_figures, unnest(figures) figure where figure > 0) as figures`.execute(
    database.db,
  );
  expect(entries).toBeGreaterThan(500);
  expect(Math.min(...Object.values(kept.rows[0]!))).toBeGreaterThan(10);
}, 120_000);

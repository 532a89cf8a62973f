import { sql } from "kysely";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { counterName, halvesOf, type Counter } from "./counter.ts";

/** Postings wait while so many places are counted: a fraction of a second where five years of the nation are. */
const placesAtOnce = 20;

/**
 * Begins to count what is not counted yet, and counts it for all that the ledger holds, some places at a time. A
 * counter may be asked (listCounters) once that is done; what was interrupted is done again by the next call.
 */
export async function ensureCounters(
  db: Database | Transaction,
  counters: readonly Counter[],
): Promise<void> {
  const distinct = new Map(counters.map((counter) => [counterName(counter), counter]));
  const asked = [...distinct.values()].map(({ measure, kinds, per, cutOff, least }) => ({
    measure,
    kinds: [...kinds].sort(),
    per,
    cut_off: cutOff,
    at_least: least,
    halves: halvesOf(per, cutOff),
  }));
  const cells = await addCounters(db, JSON.stringify(asked));
  if (cells.length === 0) return;
  const places = await listPlaces(db);
  for (let start = 0; start < places.length; start += placesAtOnce) {
    const some = places.slice(start, start + placesAtOnce);
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that postings come in between
    await sql`select count_cells(${some}::uuid[], ${cells}::int[])`.execute(db);
  }
  await sql`select keep_counters(${cells}::int[])`.execute(db);
}

async function addCounters(db: Database | Transaction, asked: string): Promise<number[]> {
  const { rows } = await sql<{ cells: number[] }>`select add_counters(${asked}::jsonb) as cells`.execute(db);
  return rows[0]?.cells ?? [];
}

/** A place whose first record comes later has every counter from its first posting on. */
async function listPlaces(db: Database | Transaction): Promise<string[]> {
  const { rows } = await sql<{ place_id: string }>`
    select distinct place_id from unit_years order by place_id`.execute(db);
  return rows.map(({ place_id }) => place_id);
}

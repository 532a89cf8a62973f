import { Client } from "pg";
import { recount } from "#domain/ledger/recount.ts";
import { databaseOn, openPool } from "#platform/db/connection.ts";
import type { DatabaseAddress } from "#platform/db/database-address.ts";
import { silentLog } from "#platform/log.ts";

/** Brings the totals to what the generated ledger says, all of them from nothing. */
export async function recountAll(owner: DatabaseAddress): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  try {
    await client.query("select recount_units(null)");
  } finally {
    await client.end();
  }
}

/**
 * Damages the totals of a unit and of a place, and times what `lantoa recount` does: count everything from nothing,
 * compare, mend what differs.
 */
export async function recountDamaged(world: {
  readonly app: DatabaseAddress;
  readonly superuser: DatabaseAddress;
}): Promise<{ readonly seconds: number; readonly differing: number }> {
  const client = new Client(world.superuser);
  await client.connect();
  await client.query(`update unit_years set running = array_fill(1::bigint, array[cardinality(running)])
    where unit_id = (select unit_id from unit_years order by unit_id limit 1)`);
  await client.query(`update place_totals set women = women + 1
    where place_id = (select place_id from place_totals order by place_id limit 1)`);
  await client.end();
  const db = databaseOn(openPool(world.app, { log: silentLog, size: 4, statementTimeout: 0 }));
  try {
    const began = performance.now();
    const { differing } = await recount(db, null);
    const seconds = (performance.now() - began) / 1000;
    return { seconds, differing: differing.unitIds.length + differing.placeIds.length };
  } finally {
    await db.destroy();
  }
}

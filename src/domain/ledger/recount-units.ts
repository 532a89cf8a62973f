import { sql } from "kysely";
import type { Transaction } from "#platform/db/connection.ts";

/**
 * Counts units anew, and the places where they stood and now stand. For whoever moved, merged or retyped them, in
 * the same transaction and after it: in each year a unit stands where its states put it on the last day. Postings
 * wait until the transaction ends, so it should be among the last things done in it.
 */
export async function recountUnits(db: Transaction, unitIds: readonly string[]): Promise<void> {
  if (unitIds.length === 0) return;
  await sql`set local statement_timeout = 0`.execute(db);
  await sql`select recount_units(${[...unitIds]}::uuid[])`.execute(db);
}

/** Counts places anew from their units, where those are right. */
export async function recountPlaces(db: Transaction, placeIds: readonly string[]): Promise<void> {
  if (placeIds.length === 0) return;
  await sql`set local statement_timeout = 0`.execute(db);
  await sql`select recount_places(${[...placeIds]}::uuid[])`.execute(db);
}

/** Everything from nothing: for a ledger that was filled past its functions, by a restore or a generator. */
export async function recountAll(db: Transaction): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(db);
  await sql`select recount_units(null)`.execute(db);
}

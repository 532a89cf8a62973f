import { Client } from "pg";
import type { DatabaseAddress } from "#platform/db/database-address.ts";

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

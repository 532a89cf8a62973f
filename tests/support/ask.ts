import { Client } from "pg";
import type { DatabaseAddress } from "#platform/db/database-address.ts";

/** What a statement (the last of several) answers, on a connection of its own: the first column of the first row. */
export async function ask(address: DatabaseAddress, statement: string): Promise<unknown> {
  const client = new Client(address);
  client.on("error", () => {});
  await client.connect();
  try {
    const results = [await client.query<Record<string, unknown>>(statement)].flat();
    return Object.values(results.at(-1)?.rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

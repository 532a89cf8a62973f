import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import type { LeftOpen } from "./left-open.ts";

const name = "units";

/** Of what was last loaded; null before the first load. */
export async function findDigest(db: Database | Transaction): Promise<string | null> {
  const row = await db
    .selectFrom("reference_loads")
    .select("digest")
    .where("name", "=", name)
    .executeTakeFirst();
  return row?.digest ?? null;
}

export async function noteLoad(
  db: Transaction,
  digest: string,
  leftOpen: readonly LeftOpen[],
): Promise<void> {
  await sql`
    insert into reference_loads (name, digest, left_open) values (${name}, ${digest}, ${JSON.stringify(leftOpen)}::jsonb)
    on conflict (name) do update set digest = excluded.digest, left_open = excluded.left_open`.execute(db);
}

/** What a person has to look at, as of the last load. */
export async function listLeftOpen(db: Database | Transaction): Promise<readonly LeftOpen[]> {
  const { rows } = await sql<{ left_open: LeftOpen[] }>`
    select left_open from reference_loads where name = ${name}`.execute(db);
  return rows[0]?.left_open ?? [];
}

/** Units whose history a person's import has changed. */
export async function listKeptByHand(db: Database | Transaction): Promise<Set<string>> {
  const rows = await db.selectFrom("units").select("id").where("kept_by_hand", "=", true).execute();
  return new Set(rows.map(({ id }) => id));
}

export async function keepByHand(db: Transaction, unitIds: readonly string[]): Promise<void> {
  await sql`update units set kept_by_hand = true where id = any(${[...unitIds]}::uuid[]) and not kept_by_hand`.execute(
    db,
  );
}

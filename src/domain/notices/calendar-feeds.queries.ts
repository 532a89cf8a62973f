import { sql } from "kysely";
import type { Database, Transaction } from "#platform/db/connection.ts";

type Db = Database | Transaction;

/** Whose calendar an address opens. */
export async function findFeedOwner(db: Db, tokenHash: string): Promise<string | null> {
  const row = await db
    .selectFrom("calendar_feeds")
    .select("person_id")
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** When the calendar of a person got its address; null where there is none. */
export async function findFeed(db: Db, personId: string): Promise<Date | null> {
  const row = await db
    .selectFrom("calendar_feeds")
    .select("made_at")
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row?.made_at ?? null;
}

/** From now on this address alone opens it. */
export async function setFeed(db: Transaction, personId: string, tokenHash: string, at: Date): Promise<void> {
  const row = { token_hash: tokenHash, made_at: at };
  await db
    .insertInto("calendar_feeds")
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(row))
    .execute();
}

export async function deleteFeed(db: Transaction, personId: string): Promise<boolean> {
  const gone = await db.deleteFrom("calendar_feeds").where("person_id", "=", personId).executeTakeFirst();
  return gone.numDeletedRows === 1n;
}

export interface KeptEntry {
  readonly sequence: number;
  readonly changedAt: Date;
}

/**
 * How often each entry has changed, and when last. One whose days or words are not as they were last told changes
 * now; where nothing changed, nothing is written.
 */
export async function keepEntries(
  db: Db,
  entries: readonly { readonly uid: string; readonly hash: string }[],
  at: Date,
): Promise<ReadonlyMap<string, KeptEntry>> {
  const kept = await readEntries(db, entries);
  const changed = entries.filter(({ uid, hash }) => kept.get(uid)?.hash !== hash);
  if (changed.length === 0) return kept;
  // In one order, so that two who read at once do not wait for each other in a circle.
  await sql`
    insert into calendar_entries as kept (uid, content_hash, changed_at)
    select uid, hash, ${at} from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as told (uid text, hash text)
    order by uid
    on conflict (uid) do update
      set content_hash = excluded.content_hash, sequence = kept.sequence + 1, changed_at = excluded.changed_at
      where kept.content_hash <> excluded.content_hash`.execute(db);
  return readEntries(db, entries);
}

async function readEntries(
  db: Db,
  entries: readonly { readonly uid: string }[],
): Promise<Map<string, KeptEntry & { readonly hash: string }>> {
  const uids = entries.map(({ uid }) => uid);
  const rows = await db
    .selectFrom("calendar_entries")
    .select(["uid", "content_hash as hash", "sequence", "changed_at as changedAt"])
    .where("uid", "=", sql<string>`any(${uids}::text[])`)
    .execute();
  return new Map(rows.map(({ uid, ...row }) => [uid, row]));
}

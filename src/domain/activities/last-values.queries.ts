import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import type { ActivityContent } from "./activity.ts";

type Db = Database | Transaction;

/** What is often the same the next time. */
export type LastValues = Pick<
  ActivityContent,
  "kind" | "place" | "channel" | "language" | "topics" | "audiences" | "heldOn"
> & { readonly id: string };

/** Of the activity that the unit recorded last; null before the first. */
export async function findLastValues(db: Db, unitId: string): Promise<LastValues | null> {
  const last = await db
    .selectFrom("activities")
    .select(["id", "kind", "place", "channel", "language", "topics", "audiences", "held_on as heldOn"])
    .where("unit_id", "=", unitId)
    .where("withdrawn_at", "is", null)
    .orderBy("recorded_at", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return last ?? null;
}

/** Codes of the kinds that a unit records most, at most six. */
export async function listUsualKinds(db: Db, unitId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("activities")
    .select(["kind", sql<number>`count(*)`.as("times")])
    .where("unit_id", "=", unitId)
    .where("withdrawn_at", "is", null)
    .groupBy("kind")
    .orderBy("times", "desc")
    .orderBy("kind")
    .limit(6)
    .execute();
  return rows.map(({ kind }) => kind);
}

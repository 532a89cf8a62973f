import type { Database, Transaction } from "#platform/db/connection.ts";
import type { ActivityContent } from "./activity.ts";

type Db = Database | Transaction;

/** A version that was left behind, whole, and why. */
export interface ActivityVersion {
  readonly version: number;
  readonly content: ActivityContent;
  /** Ids of its evidence files. */
  readonly evidence: readonly string[];
  readonly reason: string;
  readonly replacedByName: string;
  readonly replacedAt: Date;
}

/** The versions that were left behind, oldest first. */
export async function listVersions(db: Db, activityId: string): Promise<ActivityVersion[]> {
  const rows = await db
    .selectFrom("activity_versions as version")
    .leftJoin("auth_users as person", "person.id", "version.replaced_by")
    .select(["version.version", "version.content", "version.reason", "version.replaced_at", "person.name"])
    .where("version.activity_id", "=", activityId)
    .orderBy("version.version")
    .execute();
  return rows.map((row) => {
    const { evidence, ...content } = row.content as ActivityContent & { evidence: string[] };
    return {
      version: row.version,
      content,
      evidence,
      reason: row.reason,
      replacedByName: row.name ?? "",
      replacedAt: row.replaced_at,
    };
  });
}

/** The name of a person who recorded something; empty where the account is gone. */
export async function nameOfPerson(db: Db, personId: string): Promise<string> {
  const person = await db
    .selectFrom("auth_users")
    .select("name")
    .where("id", "=", personId)
    .executeTakeFirst();
  return person?.name ?? "";
}

import { sql } from "kysely";
import type { Database, Transaction } from "#platform/db/connection.ts";

type Db = Database | Transaction;

/** What the audit log calls it: a reminder leaves no other trace. */
export const remindCommand = "unit.remind";

/** When each of these units was last reminded; those never reminded are left out. */
export async function listLastReminders(
  db: Db,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  if (unitIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("audit_log")
    .select(["unit_id as unitId", (eb) => eb.fn.max("at").as("at")])
    .where("unit_id", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .where("command", "=", remindCommand)
    .groupBy("unit_id")
    .execute();
  return new Map(rows.flatMap(({ unitId, at }) => (at ? [[unitId, at] as const] : [])));
}

/** Holds reminders of a unit apart until the transaction ends, so that two at once become one. */
export async function lockReminders(db: Transaction, unitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${remindCommand} ${unitId}`}, 0))`.execute(db);
}

import type { PlanReading } from "#lib/plan-reading/plan-reading.ts";
import { id as idShape } from "#domain/inputs.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { Fields } from "./review-fields.ts";

type Db = Database | Transaction;

/** A document as read: a proposal that belongs to nobody's plan until a person has confirmed it. */
export interface StoredReading extends ReadingHead {
  readonly reading: PlanReading;
  /** How it was read, where that asks for a second look: converted letters, a recognised scan. */
  readonly notices: readonly string[];
  /** What was typed so far; empty where nobody has saved anything. */
  readonly decisions: Fields;
}

export interface ReadingHead {
  readonly id: string;
  readonly unitId: string;
  readonly fileId: string | null;
  readonly fileName: string;
  readonly readBy: string;
  readonly readAt: Date;
  /** The plan that it became. */
  readonly planId: string | null;
  readonly discardedAt: Date | null;
}

const head = [
  "id",
  "unit_id as unitId",
  "file_id as fileId",
  "file_name as fileName",
  "read_by as readBy",
  "read_at as readAt",
  "plan_id as planId",
  "discarded_at as discardedAt",
] as const;

export async function findReading(db: Db, id: string): Promise<StoredReading | null> {
  // An address typed by hand names nothing; PostgreSQL would take it for an error.
  if (!idShape.safeParse(id).success) return null;
  const row = await db
    .selectFrom("plan_readings")
    .select([...head, "reading", "notices", "decisions"])
    .where("id", "=", id)
    .executeTakeFirst();
  // Both columns hold what this folder wrote there.
  return row ? { ...row, reading: row.reading as PlanReading, decisions: row.decisions as Fields } : null;
}

/** Holds the reading until the end of the transaction: of two clicks at once the second sees what the first did. */
export async function lockReading(db: Transaction, id: string): Promise<void> {
  await db.selectFrom("plan_readings").select("id").where("id", "=", id).forUpdate().execute();
}

/** Readings that wait to be confirmed or discarded, the latest first. */
export function listWaitingReadings(db: Db, unitIds: readonly string[]): Promise<ReadingHead[]> {
  if (unitIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("plan_readings")
    .select(head)
    .where("unit_id", "in", unitIds)
    .where("plan_id", "is", null)
    .where("discarded_at", "is", null)
    .orderBy("read_at", "desc")
    .orderBy("id")
    .limit(50)
    .execute();
}

/** @returns false where a reading of that id is there already, and then writes nothing. */
export async function insertReading(
  db: Transaction,
  reading: Omit<StoredReading, "decisions" | "planId" | "discardedAt">,
): Promise<boolean> {
  const inserted = await db
    .insertInto("plan_readings")
    .values({
      id: reading.id,
      unit_id: reading.unitId,
      file_id: reading.fileId,
      file_name: reading.fileName,
      reading: JSON.stringify(reading.reading),
      notices: [...reading.notices],
      read_by: reading.readBy,
      read_at: reading.readAt,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function setDecisions(db: Transaction, id: string, decisions: Fields): Promise<void> {
  await db
    .updateTable("plan_readings")
    .set({ decisions: JSON.stringify(decisions) })
    .where("id", "=", id)
    .execute();
}

export async function setReadingPlan(db: Transaction, id: string, planId: string): Promise<void> {
  await db.updateTable("plan_readings").set({ plan_id: planId }).where("id", "=", id).execute();
}

export async function setDiscarded(db: Transaction, id: string, at: Date): Promise<void> {
  await db.updateTable("plan_readings").set({ discarded_at: at }).where("id", "=", id).execute();
}

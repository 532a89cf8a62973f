import { id as idShape } from "#domain/inputs.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import type { Dispatch, DispatchChannel, Recipient } from "./dispatch.ts";

type Db = Database | Transaction;

/** Nơi nhận of a plan, in the order printed. */
export function listRecipients(db: Db, planId: string): Promise<Recipient[]> {
  return db
    .selectFrom("plan_recipients")
    .select(["id", "plan_id as planId", "position", "name", "unit_id as unitId"])
    .where("plan_id", "=", planId)
    .orderBy("position")
    .execute();
}

export async function insertRecipients(
  db: Transaction,
  planId: string,
  recipients: readonly { readonly name: string; readonly unitId: string | null }[],
  newId: () => string,
  from = 0,
): Promise<void> {
  if (recipients.length === 0) return;
  await db
    .insertInto("plan_recipients")
    .values(
      recipients.map(({ name, unitId }, at) => ({
        id: newId(),
        plan_id: planId,
        position: from + at,
        name,
        unit_id: unitId,
      })),
    )
    // Nơi nhận prints a name once; twice is a slip of the hand.
    .onConflict((conflict) => conflict.constraint("recipient_once").doNothing())
    .execute();
}

/** What was sent of a plan, the last first; what was recorded by mistake is left out. */
export async function listDispatches(db: Db, planId: string): Promise<Dispatch[]> {
  const rows = await db
    .selectFrom("dispatches as dispatch")
    .innerJoin("plan_recipients as recipient", "recipient.id", "dispatch.recipient_id")
    .select(fields)
    .where("recipient.plan_id", "=", planId)
    .where("dispatch.voided_at", "is", null)
    .orderBy("dispatch.sent_on", "desc")
    .orderBy("dispatch.id", "desc")
    .execute();
  return rows.map(dispatchOf);
}

const fields = [
  "dispatch.id",
  "dispatch.recipient_id as recipientId",
  "dispatch.channel",
  "dispatch.sent_on as sentOn",
  "dispatch.reference",
  "dispatch.received_on as receivedOn",
  "dispatch.opened_at as openedAt",
] as const;

function dispatchOf<Row extends { channel: string }>(row: Row) {
  return { ...row, channel: row.channel as DispatchChannel };
}

/** One dispatch with the plan and the unit it went to, held for this transaction. */
export interface DispatchAt extends Dispatch {
  readonly planId: string;
  readonly receiverId: string | null;
}

export async function lockDispatch(db: Transaction, id: string): Promise<DispatchAt | null> {
  if (!idShape.safeParse(id).success) return null;
  const row = await db
    .selectFrom("dispatches as dispatch")
    .innerJoin("plan_recipients as recipient", "recipient.id", "dispatch.recipient_id")
    .select([...fields, "recipient.plan_id as planId", "recipient.unit_id as receiverId"])
    .where("dispatch.id", "=", id)
    .where("dispatch.voided_at", "is", null)
    .forUpdate("dispatch")
    .executeTakeFirst();
  return row ? dispatchOf(row) : null;
}

export interface NewDispatch extends Omit<Dispatch, "receivedOn" | "openedAt"> {
  readonly provinceId: string;
  readonly sentBy: string;
  readonly recordedAt: Date;
}

/** @returns how many were not there yet: a double click sends the same ids again. */
export async function insertDispatches(db: Transaction, dispatches: readonly NewDispatch[]): Promise<number> {
  if (dispatches.length === 0) return 0;
  const inserted = await db
    .insertInto("dispatches")
    .values(
      dispatches.map((one) => ({
        id: one.id,
        province_id: one.provinceId,
        recipient_id: one.recipientId,
        channel: one.channel,
        sent_on: one.sentOn,
        reference: one.reference,
        sent_by: one.sentBy,
        recorded_at: one.recordedAt,
      })),
    )
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .execute();
  return inserted.length;
}

export async function setReceived(db: Transaction, id: string, day: string, by: string): Promise<void> {
  await db
    .updateTable("dispatches")
    .set({ received_on: day, received_by: by })
    .where("id", "=", id)
    .execute();
}

export async function setOpened(db: Transaction, id: string, at: Date): Promise<void> {
  await db.updateTable("dispatches").set({ opened_at: at }).where("id", "=", id).execute();
}

export async function setVoided(db: Transaction, id: string, at: Date): Promise<void> {
  await db.updateTable("dispatches").set({ voided_at: at }).where("id", "=", id).execute();
}

/** A plan that was sent to a unit. */
export interface ReceivedPlan extends Dispatch {
  readonly planId: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly senderId: string;
  readonly senderName: string;
  readonly receiverId: string;
}

/** What these units were sent, the last first; withdrawn plans and mistakes left out. */
export async function listSentTo(db: Db, unitIds: readonly string[], limit: number): Promise<ReceivedPlan[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom("plan_recipients as recipient")
    .innerJoin("dispatches as dispatch", "dispatch.recipient_id", "recipient.id")
    .innerJoin("plans as plan", "plan.id", "recipient.plan_id")
    .select([
      ...fields,
      "plan.id as planId",
      "plan.title",
      "plan.number",
      "plan.issued_on as issuedOn",
      "plan.unit_id as senderId",
      sql<string>`coalesce(plan.issued_by, '')`.as("senderName"),
      sql<string>`recipient.unit_id`.as("receiverId"),
    ])
    .where("recipient.unit_id", "in", unitIds)
    .where("dispatch.voided_at", "is", null)
    .where("plan.withdrawn_at", "is", null)
    .orderBy("dispatch.sent_on", "desc")
    .orderBy("dispatch.id", "desc")
    .limit(limit)
    .execute();
  return rows.map(dispatchOf);
}

import { id as idShape } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { Duty, DutyKind, DutyPeriod } from "./duty.ts";
import { worded, wordingOf, wordingRow, type Wordings } from "./wordings.queries.ts";

type Db = Database | Transaction;

/** The duties of these plans, by plan and then in the document's order. */
export async function listDuties(db: Db, planIds: readonly string[], wordings: Wordings): Promise<Duty[]> {
  if (planIds.length === 0) return [];
  const rows = await duties(db)
    .where("plan_id", "in", planIds)
    .where(worded(wordings))
    .orderBy("plan_id")
    .orderBy("position")
    .execute();
  return rows.map(dutyOf);
}

/** @throws Problem not-found */
export async function getDuty(db: Db, id: string): Promise<Duty> {
  const row = idShape.safeParse(id).success
    ? await duties(db).where("id", "=", id).executeTakeFirst()
    : undefined;
  if (!row) throw new Problem("not-found", "Không tìm thấy chế độ báo cáo này.");
  return dutyOf(row);
}

function duties(db: Db) {
  return db.selectFrom("duties").selectAll();
}

function dutyOf(row: Awaited<ReturnType<ReturnType<typeof duties>["execute"]>>[number]): Duty {
  return {
    id: row.id,
    planId: row.plan_id,
    position: row.position,
    kind: row.kind as DutyKind,
    title: row.title,
    sender: row.sender,
    receiver: row.receiver,
    senderKinds: row.sender_kinds,
    due: row.due,
    inclusive: row.inclusive,
    every: row.every as DutyPeriod | null,
    quote: row.quote,
    quoteAt: [row.quote_at[0] ?? 0, row.quote_at[1] ?? 0],
    followsId: row.follows_id,
    ...wordingOf(row),
  };
}

export async function insertDuties(db: Transaction, list: readonly Duty[]): Promise<void> {
  if (list.length === 0) return;
  await db
    .insertInto("duties")
    .values(
      list.map((duty) => ({
        id: duty.id,
        plan_id: duty.planId,
        position: duty.position,
        kind: duty.kind,
        title: duty.title,
        sender: duty.sender,
        receiver: duty.receiver,
        sender_kinds: [...duty.senderKinds],
        due: duty.due,
        inclusive: duty.inclusive,
        every: duty.every,
        quote: duty.quote,
        quote_at: [...duty.quoteAt],
        follows_id: duty.followsId,
        ...wordingRow(duty),
      })),
    )
    .execute();
}

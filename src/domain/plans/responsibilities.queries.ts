import type { Database, Transaction } from "#platform/db/connection.ts";
import type { Responsibility } from "./responsibility.ts";
import { worded, wordingOf, wordingRow, type Wordings } from "./wordings.queries.ts";

type Db = Database | Transaction;

/** Who does what by these plans, by plan and then in the document's order. */
export async function listResponsibilities(
  db: Db,
  planIds: readonly string[],
  wordings: Wordings,
): Promise<Responsibility[]> {
  if (planIds.length === 0) return [];
  const rows = await db
    .selectFrom("responsibilities")
    .selectAll()
    .where("plan_id", "in", planIds)
    .where(worded(wordings))
    .orderBy("plan_id")
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    position: row.position,
    organisation: row.organisation,
    unitIds: row.unit_ids,
    does: row.does,
    quote: row.quote,
    quoteAt: [row.quote_at[0] ?? 0, row.quote_at[1] ?? 0],
    ...wordingOf(row),
  }));
}

export async function insertResponsibilities(
  db: Transaction,
  list: readonly Responsibility[],
): Promise<void> {
  if (list.length === 0) return;
  await db
    .insertInto("responsibilities")
    .values(
      list.map((one) => ({
        id: one.id,
        plan_id: one.planId,
        position: one.position,
        organisation: one.organisation,
        unit_ids: [...one.unitIds],
        does: [...one.does],
        quote: one.quote,
        quote_at: [...one.quoteAt],
        ...wordingRow(one),
      })),
    )
    .execute();
}

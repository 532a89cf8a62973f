import type { Database, Transaction } from "#platform/db/connection.ts";
import type { PlanOccasion } from "./plan-occasion.ts";
import { worded, wordingOf, wordingRow, type Wordings } from "./wordings.queries.ts";

type Db = Database | Transaction;

/** The occasions of these plans, by plan and then in the document's order. */
export async function listOccasions(
  db: Db,
  planIds: readonly string[],
  wordings: Wordings,
): Promise<PlanOccasion[]> {
  if (planIds.length === 0) return [];
  const rows = await db
    .selectFrom("plan_occasions")
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
    name: row.name,
    from: row.from_day,
    to: row.to_day,
    year: row.year,
    quote: row.quote,
    quoteAt: [row.quote_at[0] ?? 0, row.quote_at[1] ?? 0],
    followsId: row.follows_id,
    ...wordingOf(row),
  }));
}

export async function insertOccasions(db: Transaction, occasions: readonly PlanOccasion[]): Promise<void> {
  if (occasions.length === 0) return;
  await db
    .insertInto("plan_occasions")
    .values(
      occasions.map((occasion) => ({
        id: occasion.id,
        plan_id: occasion.planId,
        position: occasion.position,
        name: occasion.name,
        from_day: occasion.from,
        to_day: occasion.to,
        year: occasion.year,
        quote: occasion.quote,
        quote_at: [...occasion.quoteAt],
        follows_id: occasion.followsId,
        ...wordingRow(occasion),
      })),
    )
    .execute();
}

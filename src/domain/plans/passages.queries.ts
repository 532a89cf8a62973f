import type { Database, Transaction } from "#platform/db/connection.ts";
import type { PassageKind, PlanPassage } from "./plan-passage.ts";

/** The passages of a plan's own text, by kind and then in the document's order. */
export async function listPassages(db: Database | Transaction, planId: string): Promise<PlanPassage[]> {
  const rows = await db
    .selectFrom("plan_passages")
    .selectAll()
    .where("plan_id", "=", planId)
    .orderBy("kind")
    .orderBy("position")
    .execute();
  return rows.map(({ plan_id, quote_at, kind, ...row }) => ({
    ...row,
    planId: plan_id,
    kind: kind as PassageKind,
    quoteAt: [quote_at[0] ?? 0, quote_at[1] ?? 0],
  }));
}

export async function insertPassages(db: Transaction, passages: readonly PlanPassage[]): Promise<void> {
  if (passages.length === 0) return;
  await db
    .insertInto("plan_passages")
    .values(
      passages.map(({ planId, quoteAt, ...passage }) => ({
        ...passage,
        plan_id: planId,
        quote_at: [...quoteAt],
      })),
    )
    .execute();
}

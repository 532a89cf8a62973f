import type { Database, Transaction } from "#platform/db/connection.ts";
import type { PlanLegalBasis } from "./plan-legal-basis.ts";

/** What a plan cites, in its order. */
export async function listLegalBases(db: Database | Transaction, planId: string): Promise<PlanLegalBasis[]> {
  const rows = await db
    .selectFrom("plan_legal_bases")
    .selectAll()
    .where("plan_id", "=", planId)
    .orderBy("position")
    .execute();
  return rows.map(({ plan_id, quote_at, ...row }) => ({
    ...row,
    planId: plan_id,
    quoteAt: [quote_at[0] ?? 0, quote_at[1] ?? 0],
  }));
}

export async function insertLegalBases(db: Transaction, bases: readonly PlanLegalBasis[]): Promise<void> {
  if (bases.length === 0) return;
  await db
    .insertInto("plan_legal_bases")
    .values(
      bases.map(({ planId, quoteAt, ...basis }) => ({ ...basis, plan_id: planId, quote_at: [...quoteAt] })),
    )
    .execute();
}

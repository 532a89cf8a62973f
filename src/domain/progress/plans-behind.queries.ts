import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";

/** An issued plan behind a figure. */
export interface PlanBehind {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  /** The day on which it counts. */
  readonly day: string;
  readonly unitId: string;
  readonly unitName: string;
}

/** The plans that the ledger counts for a measure, for these units and days (both within), oldest first. */
export async function listPlansBehind(
  db: Database | Transaction,
  { unitIds, measure, from, to }: { unitIds: readonly string[]; measure: string; from: string; to: string },
): Promise<PlanBehind[]> {
  return db
    .selectFrom("ledger_entries as entry")
    .innerJoin("plans as plan", "plan.id", "entry.source_id")
    .innerJoin(
      sql<{ unit_id: string; name: string }>`units_on(${to}::date)`.as("state"),
      "state.unit_id",
      "entry.unit_id",
    )
    .select([
      "plan.id",
      "plan.title",
      "plan.number",
      "entry.day",
      "entry.unit_id as unitId",
      "state.name as unitName",
    ])
    .where("entry.source_kind", "=", "plan")
    .where("entry.measure", "=", measure)
    .where("entry.unit_id", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .where("entry.day", ">=", from)
    .where("entry.day", "<=", to)
    .orderBy("entry.day")
    .orderBy("plan.id")
    .execute();
}

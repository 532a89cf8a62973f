import type { Database, Transaction } from "#platform/db/connection.ts";
import { readFacts } from "./read-facts.ts";
import type { AdjustedField, Adjustment, ReportFacts } from "./report-facts.ts";
import type { ProductLevel } from "./report-figures.ts";

type Db = Database | Transaction;

/** What was put together for a report the last time somebody asked. */
export interface Consolidation {
  readonly facts: ReportFacts;
  readonly inputsDigest: string;
  readonly madeAt: Date;
}

export async function findConsolidation(db: Db, reportId: string): Promise<Consolidation | null> {
  const row = await db
    .selectFrom("report_consolidations")
    .select(["facts", "inputs_digest as inputsDigest", "made_at as madeAt"])
    .where("report_id", "=", reportId)
    .executeTakeFirst();
  return row ? { ...row, facts: readFacts(row.facts) } : null;
}

/** Keeps a consolidation in place of the one before, and takes the report's figures from it. */
export async function keepConsolidation(
  db: Transaction,
  reportId: string,
  { facts, by, at }: { readonly facts: ReportFacts; readonly by: string; readonly at: Date },
): Promise<void> {
  const { sources } = facts;
  if (sources === null) throw new Error("nothing was put together");
  const values = {
    facts: JSON.stringify(facts),
    inputs_digest: sources.digest,
    taken: sources.taken.length,
    missing: sources.missing.length,
    made_by: by,
    made_at: at,
  };
  await db
    .insertInto("report_consolidations")
    .values({ report_id: reportId, ...values })
    .onConflict((conflict) => conflict.column("report_id").doUpdateSet(values))
    .execute();
  await setFiguresFrom(db, reportId, "reports");
}

export async function setFiguresFrom(
  db: Transaction,
  reportId: string,
  from: "records" | "reports",
): Promise<void> {
  await db.updateTable("reports").set({ figures_from: from }).where("id", "=", reportId).execute();
}

/** The layer upon the sum, in the order in which it was laid; what was withdrawn is no part of it. */
export async function listAdjustments(db: Db, reportId: string): Promise<Adjustment[]> {
  const rows = await db
    .selectFrom("report_adjustments")
    .select(["id", "kind", "level", "embedded", "field", "amount", "reason"])
    .where("report_id", "=", reportId)
    .where("withdrawn_at", "is", null)
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    ...row,
    level: row.level as ProductLevel,
    field: row.field as AdjustedField,
  }));
}

export interface NewAdjustment extends Adjustment {
  readonly reportId: string;
  readonly by: string;
  readonly at: Date;
}

/** @returns false where one of that id is there, and then writes nothing. */
export async function insertAdjustment(
  db: Transaction,
  { by, at, ...said }: NewAdjustment,
): Promise<boolean> {
  const added = await db
    .insertInto("report_adjustments")
    .values({
      id: said.id,
      report_id: said.reportId,
      kind: said.kind,
      level: said.level,
      embedded: said.embedded,
      field: said.field,
      amount: said.amount,
      reason: said.reason,
      made_by: by,
      made_at: at,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return added !== undefined;
}

/** @returns false where there is no such adjustment of that report, or it was withdrawn before. */
export async function setAdjustmentWithdrawn(
  db: Transaction,
  reportId: string,
  id: string,
  at: Date,
): Promise<boolean> {
  const changed = await db
    .updateTable("report_adjustments")
    .set({ withdrawn_at: at })
    .where("report_id", "=", reportId)
    .where("id", "=", id)
    .where("withdrawn_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return changed !== undefined;
}

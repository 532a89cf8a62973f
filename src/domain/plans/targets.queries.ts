import type { PeriodKind } from "#lib/calendar/periods.ts";
import { id as idShape } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { Clause } from "./plan.ts";
import type { Target, TargetBasis, TargetStep } from "./target.ts";

type Db = Database | Transaction;

/** The targets of these plans, by plan and then in the document's order. */
export async function listTargets(db: Db, planIds: readonly string[]): Promise<Target[]> {
  if (planIds.length === 0) return [];
  const rows = await targets(db)
    .where("plan_id", "in", planIds)
    .orderBy("plan_id")
    .orderBy("position")
    .execute();
  return withSteps(db, rows);
}

/** @throws Problem not-found */
export async function getTarget(db: Db, id: string): Promise<Target> {
  const rows = idShape.safeParse(id).success ? await targets(db).where("id", "=", id).execute() : [];
  const [target] = await withSteps(db, rows);
  if (!target) throw new Problem("not-found", "Không tìm thấy chỉ tiêu này.");
  return target;
}

function targets(db: Db) {
  return db
    .selectFrom("targets")
    .select([
      "id",
      "plan_id as planId",
      "position",
      "clause",
      "quote",
      "title",
      "measure",
      "subjects",
      "subject_kinds as subjectKinds",
      "subject_unit_ids as subjectUnitIds",
      "basis",
      "per",
      "baseline_year as baselineYear",
      "firm",
      "averaged",
    ]);
}

async function withSteps(
  db: Db,
  rows: Awaited<ReturnType<ReturnType<typeof targets>["execute"]>>,
): Promise<Target[]> {
  if (rows.length === 0) return [];
  const steps = await db
    .selectFrom("target_steps")
    .select([
      "target_id as targetId",
      "by_year as byYear",
      "before_year as beforeYear",
      "least",
      "most",
      "amount_unit as amountUnit",
    ])
    .where(
      "target_id",
      "in",
      rows.map((row) => row.id),
    )
    .orderBy("target_id")
    .orderBy("position")
    .execute();
  const byTarget = Map.groupBy(steps, (step) => step.targetId);
  return rows.map((row) => ({
    ...row,
    basis: row.basis as TargetBasis,
    per: row.per as PeriodKind | null,
    steps: (byTarget.get(row.id) ?? []).map(({ targetId: _targetId, ...step }) => step),
  }));
}

/** Writes the targets of a plan being confirmed, with their steps. */
export async function insertTargets(db: Transaction, targets: readonly (Target & Clause)[]): Promise<void> {
  if (targets.length === 0) return;
  await db
    .insertInto("targets")
    .values(
      targets.map((target) => ({
        id: target.id,
        plan_id: target.planId,
        position: target.position,
        clause: target.clause,
        quote: target.quote,
        quote_at: [...target.quoteAt],
        title: target.title,
        measure: target.measure,
        subjects: target.subjects,
        subject_kinds: [...target.subjectKinds],
        subject_unit_ids: [...target.subjectUnitIds],
        basis: target.basis,
        per: target.per,
        baseline_year: target.baselineYear,
        firm: target.firm,
        averaged: target.averaged,
      })),
    )
    .execute();
  await db.insertInto("target_steps").values(targets.flatMap(stepRows)).execute();
}

function stepRows({ id, steps }: { readonly id: string; readonly steps: readonly TargetStep[] }) {
  return steps.map((step, position) => ({
    target_id: id,
    position,
    by_year: step.byYear,
    before_year: step.beforeYear,
    least: step.least,
    most: step.most,
    amount_unit: step.amountUnit,
  }));
}

import type { PeriodKind } from "#lib/calendar/periods.ts";
import { id as idShape } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { Target, TargetAim, TargetBasis, TargetStep } from "./target.ts";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { worded, wordingRow, type Wordings } from "./wordings.queries.ts";

type Db = Database | Transaction;

/** The targets of these plans, by plan and then in the document's order. */
export async function listTargets(db: Db, planIds: readonly string[], wordings: Wordings): Promise<Target[]> {
  if (planIds.length === 0) return [];
  const rows = await targets(db)
    .where("plan_id", "in", planIds)
    .where(worded(wordings))
    .orderBy("plan_id")
    .orderBy("position")
    .execute();
  return rows.map(targetOf);
}

/** The targets of one plan as they are worded on an ISO day. */
export function listTargetsOf(db: Db, plan: { readonly id: string }, day: string): Promise<Target[]> {
  return listTargets(db, [plan.id], { on: day });
}

/** @throws Problem not-found */
export async function getTarget(db: Db, id: string): Promise<Target> {
  const row = idShape.safeParse(id).success
    ? await targets(db).where("id", "=", id).executeTakeFirst()
    : undefined;
  if (!row) throw new Problem("not-found", "Không tìm thấy chỉ tiêu này.");
  return targetOf(row);
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
      "quote_at",
      "aim",
      "follows_id as followsId",
      "title",
      "measure",
      "subjects",
      "subject_kinds as subjectKinds",
      "subject_unit_ids as subjectUnitIds",
      "place_id as placeId",
      "owner",
      "owner_unit_ids as ownerUnitIds",
      "basis",
      "per",
      "baseline_year as baselineYear",
      "baseline_amount as baselineAmount",
      "firm",
      "averaged",
      "amendment_id as amendmentId",
      "valid_from as validFrom",
      "valid_to as validTo",
      "replaces_id as replacesId",
    ])
    .select((target) =>
      jsonArrayFrom(
        target
          .selectFrom("target_steps as step")
          .select([
            "step.by_year as byYear",
            "step.before_year as beforeYear",
            "step.least",
            "step.most",
            "step.amount_unit as amountUnit",
          ])
          .whereRef("step.target_id", "=", "targets.id")
          .orderBy("step.position"),
      ).as("steps"),
    );
}

function targetOf({
  quote_at,
  ...row
}: Awaited<ReturnType<ReturnType<typeof targets>["execute"]>>[number]): Target {
  return {
    ...row,
    quoteAt: [quote_at[0] ?? 0, quote_at[1] ?? 0],
    aim: row.aim as TargetAim,
    basis: row.basis as TargetBasis,
    per: row.per as PeriodKind | null,
  };
}

/** Writes the targets of a plan being confirmed, with their steps. */
export async function insertTargets(db: Transaction, targets: readonly Target[]): Promise<void> {
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
        aim: target.aim,
        follows_id: target.followsId,
        title: target.title,
        measure: target.measure,
        subjects: target.subjects,
        subject_kinds: [...target.subjectKinds],
        subject_unit_ids: [...target.subjectUnitIds],
        place_id: target.placeId,
        owner: target.owner,
        owner_unit_ids: [...target.ownerUnitIds],
        basis: target.basis,
        per: target.per,
        baseline_year: target.baselineYear,
        baseline_amount: target.baselineAmount,
        firm: target.firm,
        averaged: target.averaged,
        ...wordingRow(target),
      })),
    )
    .execute();
  const steps = targets.flatMap(stepRows);
  if (steps.length > 0) await db.insertInto("target_steps").values(steps).execute();
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

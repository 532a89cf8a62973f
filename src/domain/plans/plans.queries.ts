import { id as idShape } from "#domain/inputs.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { Unit } from "#domain/units/unit.ts";
import { sql } from "kysely";
import type { Plan, PlanCutOff, PlanKind, PlanPurpose } from "./plan.ts";

type Db = Database | Transaction;

/** Plans with the name their unit has on a day. */
function plansOn(db: Db, day: string) {
  return db
    .selectFrom("plans as plan")
    .leftJoin(
      sql<{ unit_id: string; name: string; ancestors: string[] }>`units_on(${day}::date)`.as("state"),
      "state.unit_id",
      "plan.unit_id",
    )
    .select([
      "plan.id",
      "plan.province_id as provinceId",
      "plan.unit_id as unitId",
      "state.name as unitName",
      "plan.kind",
      "plan.purpose",
      "plan.title",
      "plan.number",
      "plan.issued_on as issuedOn",
      "plan.issued_by as issuedBy",
      "plan.signer",
      "plan.period_from as periodFrom",
      "plan.period_to as periodTo",
      "plan.phases",
      "plan.cut_off as cutOff",
      "plan.follows_id as followsId",
      "plan.amends_id as amendsId",
      "plan.effective_from as effectiveFrom",
      "plan.file_id as fileId",
      "plan.confirmed_by as confirmedBy",
      "plan.confirmed_at as confirmedAt",
      "plan.published_at as publishedAt",
      "plan.withdrawn_at as withdrawnAt",
      "plan.withdrawn_reason as withdrawnReason",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof plansOn>["execute"]>>[number];

function planOf(row: Row): Plan {
  return {
    ...row,
    // A unit that has ended since keeps its plans, under the name they were issued in.
    unitName: row.unitName ?? row.issuedBy ?? "",
    kind: row.kind as PlanKind,
    purpose: row.purpose as PlanPurpose,
    phases: row.phases as Plan["phases"],
    cutOff: row.cutOff as PlanCutOff,
  };
}

export async function findPlan(db: Db, id: string, day: string): Promise<Plan | null> {
  // An address typed by hand names nothing; PostgreSQL would take it for an error.
  if (!idShape.safeParse(id).success) return null;
  const row = await plansOn(db, day).where("plan.id", "=", id).executeTakeFirst();
  return row ? planOf(row) : null;
}

export async function listPlansById(db: Db, ids: readonly string[], day: string): Promise<Plan[]> {
  if (ids.length === 0) return [];
  return (await plansOn(db, day).where("plan.id", "in", ids).execute()).map(planOf);
}

/** The plan whose document a file is. */
export async function findPlanByFile(db: Db, fileId: string, day: string): Promise<Plan | null> {
  if (!idShape.safeParse(fileId).success) return null;
  const row = await plansOn(db, day).where("plan.file_id", "=", fileId).executeTakeFirst();
  return row ? planOf(row) : null;
}

/**
 * The plans that bind a unit on a day: its own and those of the units above it that hold in that day's year,
 * from the nation down. Withdrawn ones bind nobody; the document of an amendment binds through the plan it changes.
 */
export async function listPlansBinding(db: Db, unit: Pick<Unit, "ancestors">, day: string): Promise<Plan[]> {
  return (await plansBinding(db, unit, day).execute()).map(planOf);
}

/** Those of them that ask anything, or did before they were amended: that still judges the periods of its time. */
export async function listPlansJudging(db: Db, unit: Pick<Unit, "ancestors">, day: string): Promise<Plan[]> {
  const rows = await plansBinding(db, unit, day)
    .where(sql<boolean>`exists (select from targets where targets.plan_id = plan.id)`)
    .execute();
  return rows.map(planOf);
}

function plansBinding(db: Db, { ancestors }: Pick<Unit, "ancestors">, day: string) {
  const year = Number(day.slice(0, 4));
  return plansOn(db, day)
    .where("plan.unit_id", "in", ancestors)
    .where("plan.withdrawn_at", "is", null)
    .where("plan.amends_id", "is", null)
    .where("plan.period_from", "<=", year)
    .where("plan.period_to", ">=", year)
    .orderBy(sql`cardinality(state.ancestors)`)
    .orderBy(sql`plan.issued_on desc nulls last`)
    .orderBy("plan.id");
}

/**
 * The plans that have duties: of these units, and where told also of every unit that ever stood at or below one.
 * @param years the plans hold in any of them, both within
 */
export async function listPlansWithDuties(
  db: Db,
  of: { readonly unitIds: readonly string[]; readonly under: string | null },
  years: { readonly from: number; readonly to: number },
  day: string,
): Promise<Plan[]> {
  const rows = await plansOn(db, day)
    .where((where) =>
      where.or([
        sql<boolean>`plan.unit_id = any(${[...of.unitIds]}::uuid[])`,
        sql<boolean>`exists (select from unit_states as ever
          where ever.unit_id = plan.unit_id and ever.ancestors @> array[${of.under}::uuid])`,
      ]),
    )
    .where(sql<boolean>`exists (select from duties where duties.plan_id = plan.id)`)
    .where("plan.withdrawn_at", "is", null)
    .where("plan.amends_id", "is", null)
    .where("plan.period_from", "<=", years.to)
    .where("plan.period_to", ">=", years.from)
    .orderBy(sql`cardinality(state.ancestors)`)
    .orderBy(sql`plan.issued_on desc nulls last`)
    .orderBy("plan.id")
    .execute();
  return rows.map(planOf);
}

/** The plans of these units that were not withdrawn, whenever they hold; the newest first. */
export async function listPlansOf(db: Db, unitIds: readonly string[], day: string): Promise<Plan[]> {
  if (unitIds.length === 0) return [];
  const rows = await plansOn(db, day)
    .where("plan.unit_id", "in", unitIds)
    .where("plan.withdrawn_at", "is", null)
    .where("plan.amends_id", "is", null)
    .orderBy(sql`plan.issued_on desc nulls last`)
    .orderBy("plan.id")
    .execute();
  return rows.map(planOf);
}

/** The plans that follow one and were not withdrawn, by the name of their unit. */
export async function listPlansFollowing(db: Db, planId: string, day: string): Promise<Plan[]> {
  const rows = await plansOn(db, day)
    .where("plan.follows_id", "=", planId)
    .where("plan.withdrawn_at", "is", null)
    .orderBy(sql`state.name collate "vi-x-icu"`)
    .orderBy("plan.id")
    .execute();
  return rows.map(planOf);
}

/** The documents that amended a plan, in the order in which they took effect. */
export async function listAmendments(db: Db, planId: string, day: string): Promise<Plan[]> {
  const rows = await plansOn(db, day)
    .where("plan.amends_id", "=", planId)
    .orderBy("plan.effective_from")
    .orderBy("plan.id")
    .execute();
  return rows.map(planOf);
}

export interface PlanCounts {
  readonly targets: number;
  readonly tasks: number;
  readonly duties: number;
}

/**
 * Plans in sight: at or below the units acted for, withdrawn ones too, and those still in force above them.
 * Plans from above first, then the newest, withdrawn ones after those in force; a page at a time. The documents
 * of amendments stand on the page of the plan that they change.
 */
export async function listPlansInSight(
  db: Db,
  sight: { readonly at: readonly string[]; readonly above: readonly string[] },
  day: string,
  page: { readonly offset: number; readonly limit: number },
): Promise<(Plan & { readonly counts: PlanCounts })[]> {
  if (sight.at.length === 0) return [];
  const rows = await plansOn(db, day)
    .select([
      sql<number>`(select count(*)::int from targets where plan_id = plan.id and valid_to is null)`.as(
        "targets",
      ),
      sql<number>`(select count(*)::int from tasks where plan_id = plan.id and parent_id is null and valid_to is null)`.as(
        "tasks",
      ),
      sql<number>`(select count(*)::int from duties where plan_id = plan.id and valid_to is null)`.as(
        "duties",
      ),
    ])
    .where("plan.amends_id", "is", null)
    .where((where) =>
      where.or([
        sql<boolean>`state.ancestors && array[${sql.join(sight.at)}]::uuid[]`,
        where.and([
          where("plan.unit_id", "in", [...sight.at, ...sight.above]),
          where("plan.withdrawn_at", "is", null),
        ]),
      ]),
    )
    .orderBy(sql`cardinality(state.ancestors)`)
    .orderBy(sql`plan.withdrawn_at is not null`)
    .orderBy(sql`plan.issued_on desc nulls last`)
    .orderBy("plan.id")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(({ targets, tasks, duties, ...row }) => ({
    ...planOf(row),
    counts: { targets, tasks, duties },
  }));
}

export interface NewPlan extends Omit<Plan, "unitName" | "publishedAt" | "withdrawnAt" | "withdrawnReason"> {
  readonly body: string | null;
}

/** @returns false where a plan of that id is there already, and then writes nothing. */
export async function insertPlan(db: Transaction, plan: NewPlan): Promise<boolean> {
  const inserted = await db
    .insertInto("plans")
    .values({
      id: plan.id,
      province_id: plan.provinceId,
      unit_id: plan.unitId,
      kind: plan.kind,
      purpose: plan.purpose,
      title: plan.title,
      number: plan.number,
      issued_on: plan.issuedOn,
      issued_by: plan.issuedBy,
      signer: plan.signer,
      period_from: plan.periodFrom,
      period_to: plan.periodTo,
      phases: JSON.stringify(plan.phases),
      cut_off: plan.cutOff,
      follows_id: plan.followsId,
      amends_id: plan.amendsId,
      effective_from: plan.effectiveFrom,
      body: plan.body,
      file_id: plan.fileId,
      confirmed_by: plan.confirmedBy,
      confirmed_at: plan.confirmedAt,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Holds the plan's row until the end of the transaction, so that two changes of it come one after the other. */
export async function lockPlan(db: Transaction, id: string): Promise<void> {
  await db.selectFrom("plans").select("id").where("id", "=", id).forUpdate().execute();
}

export async function setPublished(db: Transaction, id: string, publishedAt: Date | null): Promise<void> {
  await db.updateTable("plans").set({ published_at: publishedAt }).where("id", "=", id).execute();
}

/** A plan that is withdrawn leaves the public page as well. */
export async function setWithdrawn(db: Transaction, id: string, at: Date, reason: string): Promise<void> {
  await db
    .updateTable("plans")
    .set({ withdrawn_at: at, withdrawn_reason: reason, published_at: null })
    .where("id", "=", id)
    .execute();
}

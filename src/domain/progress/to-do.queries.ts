import { workingRoles } from "#domain/people/actor.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";

type Db = Database | Transaction;

/** A report that somebody has to do something about. */
export interface WaitingReport {
  readonly id: string;
  readonly unitName: string;
  /** The duty's title and the period: "Báo cáo năm (2026)". */
  readonly title: string;
  readonly submittedAt: Date | null;
}

/** Reports of a unit that were sent back. */
export function listReturnedReports(db: Db, unitId: string, day: IsoDate): Promise<WaitingReport[]> {
  return waitingReports(db, day)
    .where("report.unit_id", "=", unitId)
    .where("report.status", "=", "returned")
    .execute();
}

/** Reports that units below one sent by the duties of its own plans, and that nobody has decided on. */
export function listReportsToDecide(db: Db, unitId: string, day: IsoDate): Promise<WaitingReport[]> {
  return waitingReports(db, day)
    .where("plan.unit_id", "=", unitId)
    .where("report.unit_id", "<>", unitId)
    .where("report.status", "=", "submitted")
    .execute();
}

function waitingReports(db: Db, day: IsoDate) {
  return db
    .selectFrom("reports as report")
    .innerJoin("duties as duty", "duty.id", "report.duty_id")
    .innerJoin("plans as plan", "plan.id", "duty.plan_id")
    .innerJoin(sql<{ unit_id: string; name: string }>`units_on(${day}::date)`.as("state"), (join) =>
      join.onRef("state.unit_id", "=", "report.unit_id"),
    )
    .select([
      "report.id",
      "state.name as unitName",
      sql<string>`case report.part when 'supplement' then 'Bổ sung: ' else '' end || duty.title || ' (' || report.period || ')'`.as(
        "title",
      ),
      "report.submitted_at as submittedAt",
    ])
    .orderBy("report.submitted_at")
    .orderBy("report.id");
}

/** On which day the unit above was first told of what is missing, by the key of domain/plans/obligation-key.ts. */
export async function listToldAbove(db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, IsoDate>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom("notices")
    .select(["key", sql<string>`min(told_on)`.as("toldOn")])
    .where("key", "=", sql<string>`any(${[...keys]}::text[])`)
    .groupBy("key")
    .execute();
  return new Map(rows.map(({ key, toldOn }) => [key, toldOn]));
}

/**
 * Units at or below one for which nobody works on a day: how many, and the first of them by name. A clerk or a
 * supervisor alone does not do the work.
 */
export async function findUnitsWithoutPeople(
  db: Db,
  top: string,
  day: IsoDate,
): Promise<{ count: number; first: { id: string; name: string }[] }> {
  const rows = await db
    .selectFrom(
      sql<{ unit_id: string; name: string; ancestors: string[] }>`units_on(${day}::date)`.as("state"),
    )
    .select(["state.unit_id as id", "state.name", sql<number>`count(*) over ()::int`.as("count")])
    .where(sql<boolean>`state.ancestors @> array[${top}::uuid]`)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("appointments as appointment")
            .select(sql`1`.as("one"))
            .whereRef("appointment.unit_id", "=", "state.unit_id")
            .where("appointment.role", "in", [...workingRoles])
            .where("appointment.valid_from", "<=", day)
            .where((end) =>
              end.or([end("appointment.valid_to", "is", null), end("appointment.valid_to", ">", day)]),
            ),
        ),
      ),
    )
    .orderBy(sql`cardinality(state.ancestors)`)
    .orderBy(sql`state.name collate "vi-x-icu"`)
    .limit(3)
    .execute();
  return { count: rows[0]?.count ?? 0, first: rows.map(({ id, name }) => ({ id, name })) };
}

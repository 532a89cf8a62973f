import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import type { SentReport } from "./duties-due.ts";

type Db = Database | Transaction;

/** Which of these duties a unit has answered, and for which periods. */
export function listSentReports(db: Db, unitId: string, dutyIds: readonly string[]): Promise<SentReport[]> {
  return db
    .selectFrom("reports")
    .select(["duty_id as dutyId", "unit_id as unitId", "period"])
    .where("unit_id", "=", unitId)
    .where("duty_id", "=", sql<string>`any(${[...dutyIds]}::uuid[])`)
    .where("status", "=", "submitted")
    .execute();
}

/** Units at or below one for which nobody acts on a day: how many, and the first of them by name. */
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

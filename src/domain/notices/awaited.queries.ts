import { sql } from "kysely";
import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Database } from "#platform/db/connection.ts";

/** A report that many units send to one: who of them has not. */
export interface AskedOfMany {
  readonly key: string;
  readonly dutyIds: readonly string[];
  /** To whom: those below it, of these kinds or named themselves, are asked; where nobody is named, all. */
  readonly unitId: string;
  readonly kinds: readonly string[];
  readonly named: readonly string[];
  readonly period: string;
}

export interface Missing {
  readonly key: string;
  readonly senders: number;
  readonly missing: number;
  /** The first of those missing, by name. */
  readonly names: readonly string[];
}

const named = 4;

/** Counts for all of them who has never sent and is not given more time, in one query over the units below. Where nobody is asked: left out. */
export async function countMissing(
  db: Database,
  asked: readonly AskedOfMany[],
  day: IsoDate,
): Promise<Missing[]> {
  if (asked.length === 0) return [];
  const rows = JSON.stringify(
    asked.map(({ key, dutyIds, unitId, kinds, named: unitIds, period }) => ({
      key,
      duty_ids: dutyIds,
      unit_id: unitId,
      kinds,
      unit_ids: unitIds,
      period,
    })),
  );
  const { rows: found } = await sql<Missing>`
    with asked as (
      select * from jsonb_to_recordset(${rows}::jsonb)
        as asked (key text, duty_ids uuid[], unit_id uuid, kinds text[], unit_ids uuid[], period text)
    )
    select asked.key, count(*)::int as senders,
      count(*) filter (where report.id is null)::int as missing,
      coalesce(
        (array_agg(state.name order by state.name collate "vi-x-icu") filter (where report.id is null))[1:${sql.lit(named)}],
        '{}'
      ) as names
    from units_on(${day}::date) state
    cross join lateral unnest(state.ancestors) as above (unit_id)
    join asked on asked.unit_id = above.unit_id
    left join reports report
      on report.unit_id = state.unit_id and report.period = asked.period
      and report.duty_id = any (asked.duty_ids) and report.version > 0
    where state.unit_id <> asked.unit_id
      and ((asked.kinds = '{}' and asked.unit_ids = '{}')
        or state.kind = any (asked.kinds) or state.unit_id = any (asked.unit_ids))
      -- Whoever was granted a later day is not late yet.
      and not exists (
        select from deadline_extensions extension
         where extension.unit_id = state.unit_id and extension.period = asked.period
           and extension.duty_id = any (asked.duty_ids) and extension.granted_until >= ${day}::date
      )
      and state.ancestors && (select array_agg(unit_id) from asked)
    group by asked.key`.execute(db);
  return found;
}

/** Reports that wait for whose plan asked for them to take them in or send them back, gathered by duty and period. */
export interface Waiting {
  readonly unitId: string;
  readonly dutyId: string;
  readonly title: string;
  readonly period: string;
  readonly count: number;
  readonly firstSentAt: Date;
  readonly lastSentAt: Date;
}

export async function listWaiting(db: Database, unitIds: readonly string[]): Promise<Waiting[]> {
  return db
    .selectFrom("reports as report")
    .innerJoin("duties as duty", "duty.id", "report.duty_id")
    .innerJoin("plans as plan", "plan.id", "duty.plan_id")
    .select([
      "plan.unit_id as unitId",
      "duty.id as dutyId",
      "duty.title",
      "report.period",
      sql<number>`count(*)::int`.as("count"),
      sql<Date>`min(report.submitted_at)`.as("firstSentAt"),
      sql<Date>`max(report.submitted_at)`.as("lastSentAt"),
    ])
    .where("plan.unit_id", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .whereRef("report.unit_id", "<>", "plan.unit_id")
    .where("report.status", "=", "submitted")
    .groupBy(["plan.unit_id", "duty.id", "duty.title", "report.period"])
    .orderBy(sql`min(report.submitted_at)`)
    .orderBy("duty.id")
    .execute();
}

import { sql } from "kysely";
import type { IsoDate } from "#lib/calendar/dates.ts";
import type { ReportPart } from "#domain/reports/report-part.ts";
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
  readonly part: ReportPart;
  /** Of a supplement: asked only of those whose report, as sent last, stops before this day; null of a report. */
  readonly stopsBefore: IsoDate | null;
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
    asked.map(({ key, dutyIds, unitId, kinds, named: unitIds, period, part, stopsBefore }) => ({
      key,
      duty_ids: dutyIds,
      unit_id: unitId,
      kinds,
      unit_ids: unitIds,
      period,
      part,
      stops_before: stopsBefore,
    })),
  );
  const { rows: found } = await sql<Missing>`
    with asked as (
      select * from jsonb_to_recordset(${rows}::jsonb)
        as asked (key text, duty_ids uuid[], unit_id uuid, kinds text[], unit_ids uuid[], period text, part text,
          stops_before date)
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
      and report.duty_id = any (asked.duty_ids) and report.version > 0 and report.part = asked.part
    where state.unit_id <> asked.unit_id
      and ((asked.kinds = '{}' and asked.unit_ids = '{}')
        or state.kind = any (asked.kinds) or state.unit_id = any (asked.unit_ids))
      and (asked.part = 'main' or exists (
        select from reports main
         where main.unit_id = state.unit_id and main.period = asked.period and main.part = 'main'
           and main.duty_id = any (asked.duty_ids) and main.version > 0
           and main.sent_cut_off < asked.stops_before
      ))
      -- Whoever was granted a later day is not late yet; it is granted for the report, not for what follows it.
      and not exists (
        select from deadline_extensions extension
         where asked.part = 'main' and extension.unit_id = state.unit_id and extension.period = asked.period
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
  readonly part: ReportPart;
  readonly period: string;
  readonly count: number;
  readonly firstSentAt: Date;
  readonly lastSentAt: Date;
}

export async function listWaiting(db: Database, unitIds: readonly string[]): Promise<Waiting[]> {
  const rows = await db
    .selectFrom("reports as report")
    .innerJoin("duties as duty", "duty.id", "report.duty_id")
    .innerJoin("plans as plan", "plan.id", "duty.plan_id")
    .select([
      "plan.unit_id as unitId",
      "duty.id as dutyId",
      "duty.title",
      "report.part",
      "report.period",
      sql<number>`count(*)::int`.as("count"),
      sql<Date>`min(report.submitted_at)`.as("firstSentAt"),
      sql<Date>`max(report.submitted_at)`.as("lastSentAt"),
    ])
    .where("plan.unit_id", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .whereRef("report.unit_id", "<>", "plan.unit_id")
    .where("report.status", "=", "submitted")
    .groupBy(["plan.unit_id", "duty.id", "duty.title", "report.part", "report.period"])
    .orderBy(sql`min(report.submitted_at)`)
    .orderBy("duty.id")
    .execute();
  return rows.map((row) => ({ ...row, part: row.part as ReportPart }));
}

import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import type { ReportPart } from "./report-part.ts";
import { wordingsOf } from "./sent-reports.queries.ts";

/** A report of a unit below that was accepted: which version holds, and whose it is. */
export interface AcceptedReport {
  readonly reportId: string;
  readonly version: number;
  readonly unitName: string;
}

/** The accepted reports of others to the same duty for the same period, by the units' names. */
export async function listAcceptedBelow(
  db: Database | Transaction,
  asked: {
    readonly dutyId: string;
    readonly unitId: string;
    readonly period: string;
    readonly part: ReportPart;
    /** The day by whose names the units are called. */
    readonly day: IsoDate;
  },
): Promise<AcceptedReport[]> {
  const { rows } = await sql<AcceptedReport>`
    select report.id as "reportId", report.accepted_version as version, state.name as "unitName"
      from reports as report
      join units_on(${asked.day}::date) as state on state.unit_id = report.unit_id
     where report.duty_id in (${wordingsOf(asked.dutyId)})
       and report.period = ${asked.period}
       and report.part = ${asked.part}
       and report.accepted_version is not null
       and report.unit_id <> ${asked.unitId}
       and state.ancestors @> array[${asked.unitId}::uuid]
     order by state.name collate "vi-x-icu", report.id`.execute(db);
  return rows;
}

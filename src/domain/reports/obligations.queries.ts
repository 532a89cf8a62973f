import { todayInVietnam, type IsoDate } from "#lib/calendar/dates.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import type { ObligationReport } from "./obligation.ts";
import type { ReportPart } from "./report-part.ts";
import type { ReportStatus } from "./report.ts";

type Db = Database | Transaction;

/**
 * What was written for these duties, with the moment it was first sent; of these units alone where they are told.
 * @param parts a supplement answers nothing by itself, and is read only where supplements are asked about
 */
export async function listAnswers(
  db: Db,
  dutyIds: readonly string[],
  unitIds: readonly string[] | null,
  parts: readonly ReportPart[] = ["main"],
): Promise<ObligationReport[]> {
  let query = db
    .selectFrom("reports as report")
    .leftJoin("report_versions as first", (join) =>
      join.onRef("first.report_id", "=", "report.id").on("first.version", "=", 1),
    )
    .select([
      "report.id",
      "report.unit_id as unitId",
      "report.duty_id as dutyId",
      "report.period",
      "report.part",
      "report.sent_cut_off as sentCutOff",
      "report.status",
      "report.version",
      "report.accepted_version as acceptedVersion",
      "report.changed_at as changedAt",
      "report.submitted_at as submittedAt",
      "first.submitted_at as firstSubmittedAt",
    ])
    .where("report.part", "=", sql<string>`any(${[...parts]}::text[])`)
    .where("report.duty_id", "=", sql<string>`any(${[...dutyIds]}::uuid[])`);
  if (unitIds) query = query.where("report.unit_id", "=", sql<string>`any(${[...unitIds]}::uuid[])`);
  const rows = await query.orderBy("report.period", "desc").orderBy("report.id").execute();
  return rows.map((row) => ({ ...row, part: row.part as ReportPart, status: row.status as ReportStatus }));
}

/** A plan that a unit issued, as it answers a duty to send one. */
export interface PlanOfUnit {
  readonly planId: string;
  readonly unitId: string;
  readonly purpose: string;
  readonly followsId: string | null;
  readonly periodFrom: number;
  readonly periodTo: number;
  readonly on: IsoDate;
}

/** The plans of these units that were not withdrawn, the one issued first first. */
export async function listPlansIssued(db: Db, unitIds: readonly string[]): Promise<PlanOfUnit[]> {
  const rows = await db
    .selectFrom("plans")
    .select([
      "id as planId",
      "unit_id as unitId",
      "purpose",
      "follows_id as followsId",
      "period_from as periodFrom",
      "period_to as periodTo",
      "issued_on as issuedOn",
      "confirmed_at as confirmedAt",
    ])
    .where("unit_id", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .where("withdrawn_at", "is", null)
    .where("amends_id", "is", null)
    .orderBy(sql`coalesce(issued_on, confirmed_at::date)`)
    .orderBy("id")
    .execute();
  return rows.map(({ issuedOn, confirmedAt, ...row }) => ({
    ...row,
    on: issuedOn ?? todayInVietnam(confirmedAt),
  }));
}

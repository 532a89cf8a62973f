import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import type { Narrative, Report, ReportStatus } from "./report.ts";
import type { ContributionChoices } from "./contributions.ts";
import type { Estimates } from "./estimate-lines.ts";
import { readFacts } from "./read-facts.ts";
import type { ReportFacts } from "./report-facts.ts";
import type { ReportPart } from "./report-part.ts";

type Db = Database | Transaction;

export async function findReport(db: Db, id: string): Promise<Report | null> {
  const row = await reports(db).where("id", "=", id).executeTakeFirst();
  return row ? reportOf(row) : null;
}

/** The same, held until the transaction ends, so that two changes of it come one after the other. */
export async function findReportToChange(db: Transaction, id: string): Promise<Report | null> {
  const row = await reports(db).where("id", "=", id).forUpdate().executeTakeFirst();
  return row ? reportOf(row) : null;
}

export interface ReportKey {
  readonly dutyId: string;
  readonly unitId: string;
  readonly period: string;
  readonly part: ReportPart;
}

/** There is one at most: one_report_a_duty_and_period. */
export async function findReportFor(db: Db, key: ReportKey): Promise<Report | null> {
  const row = await reports(db)
    .where("duty_id", "=", key.dutyId)
    .where("unit_id", "=", key.unitId)
    .where("period", "=", key.period)
    .where("part", "=", key.part)
    .executeTakeFirst();
  return row ? reportOf(row) : null;
}

/** What a list says of a report, without its text and figures. */
export type ReportHead = Pick<
  Report,
  "id" | "unitId" | "dutyId" | "period" | "part" | "status" | "version" | "changedAt" | "submittedAt"
> & {
  /** Of the version sent last; null before the first. */
  readonly sentCutOff: IsoDate | null;
};

function reportHeads(db: Db) {
  return db
    .selectFrom("reports")
    .select([
      "id",
      "unit_id as unitId",
      "duty_id as dutyId",
      "period",
      "part",
      "sent_cut_off as sentCutOff",
      "status",
      "version",
      "changed_at as changedAt",
      "submitted_at as submittedAt",
    ]);
}

/** The reports of these units, the latest period first. */
export async function listReportHeads(db: Db, unitIds: readonly string[]): Promise<ReportHead[]> {
  const rows = await reportHeads(db)
    .where(sql<boolean>`unit_id = any(${[...unitIds]}::uuid[])`)
    .orderBy("period", "desc")
    .orderBy("id")
    .execute();
  return rows.map(headOf);
}

/** The supplement to a report, or the report that a supplement adds to. */
export async function findOtherPart(
  db: Db,
  { dutyId, unitId, period, part }: ReportKey,
): Promise<ReportHead | null> {
  const row = await reportHeads(db)
    .where("duty_id", "=", dutyId)
    .where("unit_id", "=", unitId)
    .where("period", "=", period)
    .where("part", "<>", part)
    .executeTakeFirst();
  return row ? headOf(row) : null;
}

function headOf(row: Awaited<ReturnType<ReturnType<typeof reportHeads>["execute"]>>[number]): ReportHead {
  return { ...row, part: row.part as ReportPart, status: row.status as ReportStatus };
}

export interface NewReport extends ReportKey {
  readonly id: string;
  readonly provinceId: string;
  readonly cutOff: string;
  readonly narrative: Narrative;
  readonly contributions: ContributionChoices;
  readonly by: string;
  readonly at: Date;
}

/** Adds a draft; false where there is one for that duty, unit and period, or that id is taken. */
export async function insertReport(db: Transaction, report: NewReport): Promise<boolean> {
  const added = await db
    .insertInto("reports")
    .values({
      id: report.id,
      province_id: report.provinceId,
      unit_id: report.unitId,
      duty_id: report.dutyId,
      period: report.period,
      part: report.part,
      cut_off: report.cutOff,
      status: "draft",
      narrative: JSON.stringify(report.narrative),
      contributions: JSON.stringify(report.contributions),
      drafted_by: report.by,
      drafted_at: report.at,
      changed_at: report.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export async function setNarrative(
  db: Transaction,
  id: string,
  {
    narrative,
    estimates,
    cutOff,
    at,
  }: {
    readonly narrative: Narrative;
    readonly estimates: Estimates;
    readonly cutOff: string;
    readonly at: Date;
  },
): Promise<void> {
  await db
    .updateTable("reports")
    .set({
      narrative: JSON.stringify(narrative),
      estimates: JSON.stringify(estimates),
      cut_off: cutOff,
      changed_at: at,
    })
    .where("id", "=", id)
    .execute();
}

export async function freezeReport(
  db: Transaction,
  id: string,
  frozen: {
    readonly version: number;
    readonly facts: ReportFacts;
    readonly digest: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await db
    .updateTable("reports")
    .set({
      status: "submitted",
      version: frozen.version,
      correction_reason: null,
      cut_off: frozen.facts.cutOff,
      sent_cut_off: frozen.facts.cutOff,
      frozen_facts: JSON.stringify(frozen.facts),
      facts_digest: frozen.digest,
      submitted_by: frozen.by,
      submitted_at: frozen.at,
      changed_at: frozen.at,
    })
    .where("id", "=", id)
    .execute();
}

function reports(db: Db) {
  return db.selectFrom("reports").selectAll();
}

function reportOf(row: Awaited<ReturnType<ReturnType<typeof reports>["execute"]>>[number]): Report {
  return {
    id: row.id,
    provinceId: row.province_id,
    unitId: row.unit_id,
    dutyId: row.duty_id,
    period: row.period,
    part: row.part as ReportPart,
    cutOff: row.cut_off,
    status: row.status as ReportStatus,
    version: row.version,
    acceptedVersion: row.accepted_version,
    figuresFrom: row.figures_from as Report["figuresFrom"],
    correctionReason: row.correction_reason,
    narrative: row.narrative as Narrative,
    estimates: row.estimates as Estimates,
    contributions: row.contributions as ContributionChoices,
    frozenFacts: row.frozen_facts === null ? null : readFacts(row.frozen_facts),
    factsDigest: row.facts_digest,
    changedAt: row.changed_at,
    submittedAt: row.submitted_at,
  };
}

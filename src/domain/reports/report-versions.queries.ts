import type { Database, Transaction } from "#platform/db/connection.ts";
import type { ReportAnswer } from "./report-answers.ts";
import { readFacts } from "./read-facts.ts";
import type { ReportFacts } from "./report-facts.ts";
import type { LineRemark, ReportVersion } from "./report-version.ts";
import type { Narrative } from "./report.ts";

type Db = Database | Transaction;

export interface NewVersion {
  readonly reportId: string;
  readonly version: number;
  readonly narrative: Narrative;
  readonly facts: ReportFacts;
  readonly factsDigest: string;
  readonly reason: string | null;
  readonly answers: readonly ReportAnswer[];
  readonly by: string;
  readonly at: Date;
}

export async function insertVersion(db: Transaction, version: NewVersion): Promise<void> {
  await db
    .insertInto("report_versions")
    .values({
      report_id: version.reportId,
      version: version.version,
      narrative: JSON.stringify(version.narrative),
      facts: JSON.stringify(version.facts),
      facts_digest: version.factsDigest,
      reason: version.reason,
      answers: JSON.stringify(version.answers),
      submitted_by: version.by,
      submitted_at: version.at,
    })
    .execute();
}

/** All that was ever sent, the latest first. */
export async function listVersions(db: Db, reportId: string): Promise<ReportVersion[]> {
  const rows = await db
    .selectFrom("report_versions")
    .selectAll()
    .where("report_id", "=", reportId)
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => ({
    version: row.version,
    narrative: row.narrative as Narrative,
    facts: readFacts(row.facts),
    factsDigest: row.facts_digest,
    reason: row.reason,
    answers: row.answers as ReportAnswer[],
    submittedAt: row.submitted_at,
    decision: row.decision as ReportVersion["decision"],
    decidedAt: row.decided_at,
    remark: row.remark,
  }));
}

export interface Decision {
  readonly reportId: string;
  readonly version: number;
  readonly decision: "returned" | "accepted";
  readonly remark: string | null;
  readonly by: string;
  readonly at: Date;
}

/** Writes what became of a version, on the version and on the report. */
export async function decideVersion(db: Transaction, decision: Decision): Promise<void> {
  await db
    .updateTable("report_versions")
    .set({
      decision: decision.decision,
      decided_by: decision.by,
      decided_at: decision.at,
      remark: decision.remark,
    })
    .where("report_id", "=", decision.reportId)
    .where("version", "=", decision.version)
    .execute();
  await db
    .updateTable("reports")
    .set({
      status: decision.decision,
      changed_at: decision.at,
      ...(decision.decision === "accepted"
        ? { accepted_version: decision.version }
        : // Its unit writes on: figures are gathered afresh until it is sent again.
          { frozen_facts: null, facts_digest: null }),
    })
    .where("id", "=", decision.reportId)
    .execute();
}

export interface NewRemark extends LineRemark {
  readonly id: string;
  readonly reportId: string;
  readonly version: number;
  readonly by: string;
  readonly at: Date;
}

export async function insertRemarks(db: Transaction, remarks: readonly NewRemark[]): Promise<void> {
  if (remarks.length === 0) return;
  await db
    .insertInto("report_remarks")
    .values(
      remarks.map((remark) => ({
        id: remark.id,
        report_id: remark.reportId,
        version: remark.version,
        line: remark.line,
        quote: remark.quote,
        remark: remark.remark,
        made_by: remark.by,
        made_at: remark.at,
      })),
    )
    .execute();
}

/** What was said of the lines of a version, in the order in which it was said. */
export function listRemarks(db: Db, reportId: string, version: number): Promise<LineRemark[]> {
  return db
    .selectFrom("report_remarks")
    .select(["line", "quote", "remark"])
    .where("report_id", "=", reportId)
    .where("version", "=", version)
    .orderBy("made_at")
    .orderBy("id")
    .execute();
}

/** Opens an accepted report again: a draft once more, while the accepted version stands. */
export async function reopen(
  db: Transaction,
  reportId: string,
  { reason, at }: { readonly reason: string; readonly at: Date },
): Promise<void> {
  await db
    .updateTable("reports")
    .set({
      status: "draft",
      correction_reason: reason,
      frozen_facts: null,
      facts_digest: null,
      changed_at: at,
    })
    .where("id", "=", reportId)
    .execute();
}

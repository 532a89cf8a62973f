import type { Database, Transaction } from "#platform/db/connection.ts";
import type { IssuedReport } from "./report-issue.ts";

type Db = Database | Transaction;

/** The number, day and signer of one version, and its signed scan. */
export interface ReportIssue extends IssuedReport {
  readonly version: number;
  readonly scan: { readonly fileId: string; readonly name: string } | null;
}

/** null where that version was not numbered yet. */
export async function findReportIssue(
  db: Db,
  reportId: string,
  version: number,
): Promise<ReportIssue | null> {
  const row = await db
    .selectFrom("report_issues as issue")
    .leftJoin("files as file", "file.id", "issue.scan_file_id")
    .select([
      "issue.version",
      "issue.number",
      "issue.issued_on as issuedOn",
      "issue.signer",
      "issue.signer_position as signerPosition",
      "file.id as fileId",
      "file.name as fileName",
    ])
    .where("issue.report_id", "=", reportId)
    .where("issue.version", "=", version)
    .executeTakeFirst();
  if (!row) return null;
  const { fileId, fileName, ...issue } = row;
  return { ...issue, scan: fileId === null ? null : { fileId, name: fileName ?? "" } };
}

export interface NewIssue extends IssuedReport {
  readonly reportId: string;
  readonly version: number;
  readonly unitId: string;
  readonly by: string;
  readonly at: Date;
}

/** Writes what a version was issued with, or writes it anew where it had been written wrongly; the scan stays. */
export async function keepReportIssue(db: Transaction, issue: NewIssue): Promise<void> {
  const said = {
    number: issue.number,
    issued_on: issue.issuedOn,
    signer: issue.signer,
    signer_position: issue.signerPosition,
    numbered_by: issue.by,
    numbered_at: issue.at,
  };
  await db
    .insertInto("report_issues")
    .values({ ...said, report_id: issue.reportId, version: issue.version, unit_id: issue.unitId })
    .onConflict((conflict) => conflict.columns(["report_id", "version"]).doUpdateSet(said))
    .execute();
}

/** @returns false where the version was not numbered yet */
export async function setSignedScan(
  db: Transaction,
  {
    reportId,
    version,
    fileId,
  }: { readonly reportId: string; readonly version: number; readonly fileId: string },
): Promise<boolean> {
  const done = await db
    .updateTable("report_issues")
    .set({ scan_file_id: fileId })
    .where("report_id", "=", reportId)
    .where("version", "=", version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

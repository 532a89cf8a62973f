import type { Command } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { documentLimits, examineUpload, type StoredFile } from "#domain/files/file.ts";
import { findFile } from "#domain/files/files.queries.ts";
import { keepFile } from "#domain/files/store-file.ts";
import { id as idInput } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import { loadAnswered, loadReportToChange, reportNotFound, type LoadedReport } from "./load-report.ts";
import { mayNumberReport } from "./report.policy.ts";
import { attachScanInput } from "./number-report.schema.ts";
import { setSignedScan } from "./report-issues.queries.ts";
import { findReport } from "./reports.queries.ts";

/**
 * Keeps the signed scan before the command names it, as evidence is kept.
 * @throws Refusal at "scan" for what is no document; Problem not-found, not-allowed
 */
export async function keepSignedScan(
  context: Context,
  reportId: string,
  upload: { readonly name: string; readonly bytes: Uint8Array },
): Promise<StoredFile> {
  const report = idInput.safeParse(reportId).success ? await findReport(context.db, reportId) : null;
  if (!report) throw reportNotFound();
  const { unit } = await loadAnswered(context, report);
  if (!mayNumberReport(context.actor, unit)) throw new Problem("not-allowed");
  const examined = examineUpload(upload.name, upload.bytes, documentLimits);
  if ("refused" in examined) throw new Refusal({ scan: examined.refused });
  return keepFile(context, { ...upload, unitId: unit.id, mediaType: examined.mediaType });
}

/** Attaches the signed scan to the version that has its number. Another scan takes its place; both files stay. */
export const attachScan: Command<typeof attachScanInput, LoadedReport, { readonly fileId: string }> = {
  name: "report.attach-scan",
  input: attachScanInput,
  load: (context, { id }) => loadReportToChange(context, id),
  may: (actor, { unit }) => mayNumberReport(actor, unit),
  do: async ({ db }, { report, unit }, { version, fileId }) => {
    if (report.version !== version) throw new Problem("changed-meanwhile");
    const file = await findFile(db, fileId);
    // A file of another unit would become visible here.
    if (file?.unitId !== unit.id) throw new Problem("not-found", "Không tìm thấy tệp này.");
    if (!(await setSignedScan(db, { reportId: report.id, version, fileId })))
      throw new Refusal({ scan: "Ghi số, ngày ban hành trước rồi đính kèm bản đã ký." });
    return { fileId };
  },
  audit: ({ report, unit }, { version }, { fileId }) => ({
    unitId: unit.id,
    provinceId: unit.provinceId,
    subjectId: report.id,
    detail: { version, fileId },
  }),
};

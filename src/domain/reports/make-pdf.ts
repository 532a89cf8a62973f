import { z } from "zod";
import type { Dependencies } from "#domain/context.ts";
import type { StoredFile } from "#domain/files/file.ts";
import { insertFile } from "#domain/files/files.queries.ts";
import { id } from "#domain/inputs.ts";
import { convertByLibreOffice, LibreOfficeMissing } from "#lib/official-documents/libreoffice.ts";
import { writeDocx } from "#lib/official-documents/write-docx.ts";
import { endJob } from "#platform/jobs/job-progress.queries.ts";
import type { Job } from "#platform/jobs/job.ts";
import { layOutReport } from "./annual-report.word.ts";
import { loadAnswered } from "./load-report.ts";
import { reportFileName } from "./report-file-name.ts";
import { findReportIssue } from "./report-issues.queries.ts";
import { listVersions } from "./report-versions.queries.ts";
import { findReport } from "./reports.queries.ts";

const payload = z.object({ jobId: id, reportId: id, version: z.number().int(), personId: id });

/** An annex of 3,321 rows takes LibreOffice about a minute on a small machine. */
const longest = 5 * 60_000;
/** LibreOffice says nothing of how far it is: this often the work looks whether it is still wanted. */
const betweenLooks = 1_000;

/** A version of a report as PDF, by LibreOffice; kept as a file of its unit or, where it was cancelled, not at all. */
export const makePdfJob: Job<Dependencies, typeof payload> = {
  name: "report.make-pdf",
  payload,
  async run(context, { jobId, reportId, version, personId }, { signal, tell }) {
    const { db, files, clock, newId } = context;
    const report = await findReport(db, reportId);
    const sent = (await listVersions(db, reportId)).find((one) => one.version === version);
    if (!report || !sent) throw new Error("A PDF was queued without its version.");
    const { unit, period } = await loadAnswered(context, report);
    tell(0, 2);
    const issued = await findReportIssue(db, reportId, version);
    const { facts, narrative, factsDigest } = sent;
    const docx = await writeDocx(layOutReport(facts, narrative, { issued, factsDigest }));
    tell(1, 2);
    const looking = setInterval(() => tell(1, 2), betweenLooks);
    let pdf: Uint8Array;
    try {
      pdf = await convertByLibreOffice(docx, { from: "docx", to: "pdf", milliseconds: longest, signal });
    } catch (error) {
      const message = signal.aborted ? undefined : whyNot(error);
      if (message === undefined) throw error;
      await endJob(db, jobId, { state: "failed", at: clock(), message });
      return;
    } finally {
      clearInterval(looking);
    }
    const file: StoredFile = {
      id: newId(),
      unitId: unit.id,
      name: reportFileName(period, unit.name, { file: version > 1 ? `lan-${version}.pdf` : ".pdf" }),
      mediaType: "application/pdf",
      bytes: pdf.length,
      sha256: await files.put(pdf),
      uploadedBy: personId,
      uploadedAt: clock(),
    };
    await db.transaction().execute(async (transaction) => {
      const wanted = await endJob(transaction, jobId, { state: "done", at: clock(), resultId: file.id });
      if (wanted) await insertFile(transaction, file);
    });
  },
};

/** What to say where another try would end alike. */
function whyNot(error: unknown): string | undefined {
  if (error instanceof LibreOfficeMissing)
    return "Máy chủ này chưa cài LibreOffice. Dùng trang in rồi chọn “Lưu thành PDF”.";
  return error instanceof Error && error.name === "TimeoutError"
    ? "LibreOffice làm quá lâu nên đã dừng. Dùng trang in rồi chọn “Lưu thành PDF”."
    : undefined;
}

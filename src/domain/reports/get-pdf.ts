import type { Context } from "#domain/context.ts";
import { hasLibreOffice } from "#lib/official-documents/libreoffice.ts";
import { findLatestJob, type JobProgress } from "#platform/jobs/job-progress.queries.ts";
import { getReport } from "./get-report.ts";
import { makePdfJob } from "./make-pdf.ts";

export interface ReportPdf {
  readonly reportId: string;
  readonly unitName: string;
  readonly duty: { readonly title: string };
  readonly period: Awaited<ReturnType<typeof getReport>>["period"];
  /** Can this site make any? */
  readonly possible: boolean;
  /** Was it sent? A draft is printed from its page. */
  readonly sent: boolean;
  /** The work that was asked for last by this person, of the last version sent. */
  readonly job: Pick<
    JobProgress,
    "id" | "state" | "done" | "total" | "message" | "resultId" | "endedAt"
  > | null;
}

/** @throws Problem not-found where the report is out of sight */
export async function getReportPdf(context: Context, reportId: string): Promise<ReportPdf> {
  const { unit, duty, period, versions } = await getReport(context, reportId);
  const [last] = versions;
  const job = last
    ? await findLatestJob(context.db, {
        kind: makePdfJob.name,
        subjectId: reportId,
        personId: context.actor.personId,
        since: last.submittedAt,
      })
    : null;
  return {
    reportId,
    unitName: unit.name,
    duty: { title: duty.title },
    period,
    possible: hasLibreOffice(),
    sent: last !== undefined,
    job,
  };
}

import type { Command } from "#domain/command.ts";
import { removeJob } from "#platform/jobs/add-job.ts";
import { endJob, findLatestJob } from "#platform/jobs/job-progress.queries.ts";
import { consolidateJob } from "./consolidate-job.ts";
import { loadReportToChange, type LoadedReport } from "./load-report.ts";
import { mayWriteReport } from "./report.policy.ts";
import { submitReportInput } from "./report.schema.ts";

/** Calls off a consolidation that is queued or at work: nothing of it is kept. */
export const cancelConsolidation: Command<
  typeof submitReportInput,
  LoadedReport,
  { readonly cancelled: boolean }
> = {
  name: "report.cancel-consolidation",
  input: submitReportInput,
  load: (context, { id }) => loadReportToChange(context, id),
  may: (actor, { unit }) => mayWriteReport(actor, unit),
  do: async ({ db, clock }, { report }) => {
    const job = await findLatestJob(db, { subjectId: report.id, kind: consolidateJob.name });
    if (!job) return { cancelled: false };
    await removeJob(db, job.id);
    return { cancelled: await endJob(db, job.id, { state: "cancelled", at: clock() }) };
  },
  audit: ({ report, unit }, _, { cancelled }) =>
    cancelled ? { unitId: unit.id, provinceId: unit.provinceId, subjectId: report.id } : null,
};

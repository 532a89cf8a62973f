import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import { today } from "#domain/today.ts";
import { addJob } from "#platform/jobs/add-job.ts";
import { insertJobProgress } from "#platform/jobs/job-progress.queries.ts";
import { consolidate } from "./consolidate.ts";
import { consolidateJob } from "./consolidate-job.ts";
import { keepConsolidation } from "./consolidations.queries.ts";
import { findSenders } from "./find-senders.ts";
import { loadReportToChange, type LoadedReport } from "./load-report.ts";
import { mayWriteReport } from "./report.policy.ts";
import { consolidateReportInput } from "./report.schema.ts";
import { isOpen } from "./report.ts";

/** Beyond so many senders it is work for the queue; a province waits for no queue. */
const mostAtOnce = 300;

export type Consolidated =
  | { readonly queued: true }
  | { readonly queued: false; readonly taken: number; readonly missing: number; readonly digest: string };

/** Puts an open report together from the reports that were accepted below it; who is missing is named, nobody waits. */
export const consolidateReport: Command<typeof consolidateReportInput, LoadedReport, Consolidated> = {
  name: "report.consolidate",
  isolation: "repeatable read",
  input: consolidateReportInput,
  load: (context, { id }) => loadReportToChange(context, id),
  may: (actor, { unit }) => mayWriteReport(actor, unit),
  do: async (context, loaded, { jobId }) => {
    const { db, actor, clock } = context;
    const { report, unit } = loaded;
    if (!isOpen(report)) throw new Problem("frozen", "Báo cáo đã gửi nên số liệu không đổi nữa.");
    const senders = report.part === "supplement" ? null : await findSenders(context, loaded, today(clock));
    if (senders === null)
      throw new Refusal({ "": "Kế hoạch không giao đơn vị nào ở dưới gửi báo cáo này cho đơn vị." });
    if (senders.units.length > mostAtOnce) {
      const asked = { id: jobId, kind: consolidateJob.name, unitId: unit.id, subjectId: report.id };
      const isFirst = await insertJobProgress(db, { ...asked, personId: actor.personId, askedAt: clock() });
      if (isFirst)
        await addJob(
          db,
          consolidateJob,
          { jobId, reportId: report.id, personId: actor.personId },
          { key: jobId },
        );
      return { queued: true };
    }
    const facts = await consolidate(context, loaded, senders);
    await keepConsolidation(db, report.id, { facts, by: actor.personId, at: clock() });
    return {
      queued: false,
      taken: facts.sources?.taken.length ?? 0,
      missing: facts.sources?.missing.length ?? 0,
      digest: facts.sources?.digest ?? "",
    };
  },
  audit: ({ report, unit }, _, result) => ({
    unitId: unit.id,
    provinceId: unit.provinceId,
    subjectId: report.id,
    detail: { ...result },
  }),
};

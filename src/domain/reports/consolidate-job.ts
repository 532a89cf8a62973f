import type { Dependencies } from "#domain/context.ts";
import { id } from "#domain/inputs.ts";
import { today } from "#domain/today.ts";
import { endJob } from "#platform/jobs/job-progress.queries.ts";
import type { Job } from "#platform/jobs/job.ts";
import { z } from "zod";
import { consolidate } from "./consolidate.ts";
import { keepConsolidation } from "./consolidations.queries.ts";
import { findSenders } from "./find-senders.ts";
import { loadAnswered } from "./load-report.ts";
import { isOpen } from "./report.ts";
import { findReport, findReportToChange } from "./reports.queries.ts";

const payload = z.object({ jobId: id, reportId: id, personId: id });

/** The same as consolidateReport does at once, for thousands of reports: all of it is kept or, cancelled, nothing. */
export const consolidateJob: Job<Dependencies, typeof payload> = {
  name: "report.consolidate",
  payload,
  async run(context, { jobId, reportId, personId }, { signal, tell }) {
    const { db, clock } = context;
    const report = await findReport(db, reportId);
    if (!report) throw new Error("A consolidation was queued without its report.");
    const loaded = await loadAnswered(context, report);
    const senders = await findSenders(context, loaded, today(clock));
    const made =
      senders &&
      (await db
        .transaction()
        .setIsolationLevel("repeatable read")
        .execute((moment) => consolidate({ ...context, db: moment }, loaded, senders, { signal, tell })));
    await db.transaction().execute(async (transaction) => {
      const present = await findReportToChange(transaction, reportId);
      if (made === null || !present || !isOpen(present)) {
        const message = "Báo cáo đã gửi, hoặc kế hoạch đã đổi, trong lúc tổng hợp.";
        await endJob(transaction, jobId, { state: "failed", at: clock(), message });
        return;
      }
      const wanted = await endJob(transaction, jobId, { state: "done", at: clock(), resultId: reportId });
      if (wanted) await keepConsolidation(transaction, reportId, { facts: made, by: personId, at: clock() });
    });
  },
};

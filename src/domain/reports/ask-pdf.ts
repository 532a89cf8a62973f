import { z } from "zod";
import type { Command } from "#domain/command.ts";
import { id } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import { hasLibreOffice } from "#lib/official-documents/libreoffice.ts";
import { addJob, removeJob } from "#platform/jobs/add-job.ts";
import { endJob, findJobProgress, insertJobProgress } from "#platform/jobs/job-progress.queries.ts";
import { loadAnswered, reportNotFound, type LoadedReport } from "./load-report.ts";
import { makePdfJob } from "./make-pdf.ts";
import { maySeeReport } from "./report.policy.ts";
import { findReport } from "./reports.queries.ts";

/** The id of the work is made by the page, so that a double click asks for it once. */
const input = z.object({ id, jobId: id });

const load: Command<typeof input, LoadedReport, unknown>["load"] = async (context, asked) => {
  const report = await findReport(context.db, asked.id);
  if (!report) throw reportNotFound();
  const loaded = await loadAnswered(context, report);
  if (!maySeeReport(context.actor, loaded.unit, report)) throw reportNotFound();
  return loaded;
};

/** Has the last version sent made into a PDF, by whoever may read it. A draft is printed from its page. */
export const askPdf: Command<typeof input, LoadedReport, { readonly asked: boolean }> = {
  name: "report.ask-pdf",
  input,
  load,
  may: (actor, { report, unit }) => maySeeReport(actor, unit, report),
  do: async ({ db, clock, actor }, { report, unit }, { jobId }) => {
    const { id: reportId, version } = report;
    if (version === 0) throw new Problem("conflict", "Báo cáo chưa gửi thì in từ trang in.");
    if (!hasLibreOffice()) throw new Problem("conflict", "Máy chủ này chưa cài LibreOffice. Dùng trang in.");
    const { personId } = actor;
    const asked = await insertJobProgress(db, {
      id: jobId,
      kind: makePdfJob.name,
      unitId: unit.id,
      subjectId: reportId,
      personId,
      askedAt: clock(),
    });
    if (asked) await addJob(db, makePdfJob, { jobId, reportId, version, personId }, { key: jobId });
    return { asked };
  },
  audit: ({ report, unit }, _, { asked }) =>
    asked
      ? {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: report.id,
          detail: { version: report.version },
        }
      : null,
};

/** Stops it: at once where it still waits, else within a second or two. */
export const cancelPdf: Command<typeof input, LoadedReport, { readonly cancelled: boolean }> = {
  name: "report.cancel-pdf",
  input,
  load,
  may: (actor, { report, unit }) => maySeeReport(actor, unit, report),
  do: async ({ db, clock, actor }, { report }, { jobId }) => {
    const job = await findJobProgress(db, jobId);
    // Nobody stops what somebody else waits for.
    if (job?.kind !== makePdfJob.name || job.subjectId !== report.id || job.personId !== actor.personId)
      throw new Problem("not-found");
    const cancelled = await endJob(db, jobId, { state: "cancelled", at: clock() });
    if (cancelled) await removeJob(db, jobId);
    return { cancelled };
  },
  audit: ({ report, unit }, { jobId }, { cancelled }) =>
    cancelled
      ? { unitId: unit.id, provinceId: unit.provinceId, subjectId: report.id, detail: { jobId } }
      : null,
};

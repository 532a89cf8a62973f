import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { loadReportToChange, type LoadedReport } from "./load-report.ts";
import { mayWriteReport } from "./report.policy.ts";
import { reopenReportInput } from "./report.schema.ts";
import { reopen } from "./report-versions.queries.ts";

/**
 * Opens an accepted report to correct it, with a reason. What was accepted stands until the correction is accepted
 * too.
 */
export const reopenReport: Command<typeof reopenReportInput, LoadedReport, { readonly version: number }> = {
  name: "report.reopen",
  input: reopenReportInput,
  load: (context, { id }) => loadReportToChange(context, id),
  may: (actor, { unit }) => mayWriteReport(actor, unit),
  do: async (context, { report }, { reason }) => {
    if (report.status !== "accepted")
      throw new Problem("conflict", "Chỉ báo cáo đã được tiếp nhận mới mở lại để đính chính.");
    await reopen(context.db, report.id, { reason, at: context.clock() });
    return { version: report.version };
  },
  audit: ({ report, unit }, _, { version }) => ({
    unitId: unit.id,
    provinceId: unit.provinceId,
    subjectId: report.id,
    detail: { version },
  }),
};

import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import { today } from "#domain/today.ts";
import { loadReportToChange, type LoadedReport } from "./load-report.ts";
import { mayNumberReport } from "./report.policy.ts";
import { numberReportInput } from "./number-report.schema.ts";
import { keepReportIssue } from "./report-issues.queries.ts";
import { isOpen } from "./report.ts";

/**
 * Writes down the number and day that the clerk gave a report when it was signed, and who signed. The version stays
 * as it was sent; a number written wrongly is written anew, and the audit log has both.
 */
export const numberReport: Command<typeof numberReportInput, LoadedReport, { readonly number: number }> = {
  name: "report.number",
  input: numberReportInput,
  load: (context, { id }) => loadReportToChange(context, id),
  may: (actor, { unit }) => mayNumberReport(actor, unit),
  do: async (context, { report, unit }, { version, number, issuedOn, signer, signerPosition }) => {
    if (isOpen(report))
      throw new Problem("conflict", "Báo cáo chưa gửi, hoặc đang sửa, nên chưa lấy số. Gửi báo cáo trước.");
    if (report.version !== version) throw new Problem("changed-meanwhile");
    if (issuedOn > today(context.clock)) throw new Refusal({ issuedOn: "Ngày ban hành này chưa đến." });
    await keepReportIssue(context.db, {
      reportId: report.id,
      version,
      unitId: unit.id,
      number,
      issuedOn,
      signer,
      signerPosition: signerPosition ?? null,
      by: context.actor.personId,
      at: context.clock(),
    });
    return { number };
  },
  audit: ({ report, unit }, { version, issuedOn }, { number }) => ({
    unitId: unit.id,
    provinceId: unit.provinceId,
    subjectId: report.id,
    detail: { version, number, issuedOn },
  }),
};

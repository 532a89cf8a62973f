import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { setAdjustmentWithdrawn } from "./consolidations.queries.ts";
import { loadReportToChange, type LoadedReport } from "./load-report.ts";
import { mayWriteReport } from "./report.policy.ts";
import { withdrawAdjustmentInput } from "./report.schema.ts";
import { isOpen } from "./report.ts";

/** Takes an adjustment off again; it stays in the table with the moment it was withdrawn. */
export const withdrawAdjustment: Command<
  typeof withdrawAdjustmentInput,
  LoadedReport,
  { readonly withdrawn: boolean }
> = {
  name: "report.withdraw-adjustment",
  input: withdrawAdjustmentInput,
  load: (context, { id }) => loadReportToChange(context, id),
  may: (actor, { unit }) => mayWriteReport(actor, unit),
  do: async ({ db, clock }, { report }, { adjustmentId }) => {
    if (!isOpen(report)) throw new Problem("frozen", "Báo cáo đã gửi nên số liệu không đổi nữa.");
    return { withdrawn: await setAdjustmentWithdrawn(db, report.id, adjustmentId, clock()) };
  },
  audit: ({ report, unit }, { adjustmentId }, { withdrawn }) =>
    withdrawn
      ? {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: report.id,
          detail: { adjustmentId },
        }
      : null,
};

import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { setFiguresFrom } from "./consolidations.queries.ts";
import { loadReportToChange, type LoadedReport } from "./load-report.ts";
import { mayWriteReport } from "./report.policy.ts";
import { submitReportInput } from "./report.schema.ts";
import { isOpen } from "./report.ts";

/** Takes the figures of an open report from what was recorded again, and not from the reports below. */
export const countFromRecords: Command<
  typeof submitReportInput,
  LoadedReport,
  { readonly changed: boolean }
> = {
  name: "report.count-from-records",
  input: submitReportInput,
  load: (context, { id }) => loadReportToChange(context, id),
  may: (actor, { unit }) => mayWriteReport(actor, unit),
  do: async ({ db }, { report }) => {
    if (!isOpen(report)) throw new Problem("frozen", "Báo cáo đã gửi nên số liệu không đổi nữa.");
    if (report.figuresFrom === "records") return { changed: false };
    await setFiguresFrom(db, report.id, "records");
    return { changed: true };
  },
  audit: ({ report, unit }, _, { changed }) =>
    changed ? { unitId: unit.id, provinceId: unit.provinceId, subjectId: report.id } : null,
};

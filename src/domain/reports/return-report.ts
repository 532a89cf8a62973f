import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import { loadReportToChange, type LoadedReport } from "./load-report.ts";
import { reportLines } from "./report-lines.ts";
import { mayDecideReport } from "./report.policy.ts";
import { returnReportInput } from "./report.schema.ts";
import { decideVersion, insertRemarks } from "./report-versions.queries.ts";

interface Returned {
  readonly remarks: number;
  /** true where it had been returned before: nothing was written this time. */
  readonly repeated: boolean;
}

/**
 * Sends a report back with what is to be put right, at the very line. The version stays as it was sent; its unit
 * goes on writing from there.
 */
export const returnReport: Command<typeof returnReportInput, LoadedReport, Returned> = {
  name: "report.return",
  input: returnReportInput,
  load: (context, { id }) => loadReportToChange(context, id),
  may: (actor, { unit }) => mayDecideReport(actor, unit),
  do: async (context, { report }, input) => {
    if (report.status === "returned" && report.version === input.version)
      return { remarks: 0, repeated: true };
    if (report.status !== "submitted" || report.version !== input.version || report.frozenFacts === null)
      throw new Problem("changed-meanwhile");
    const lines = new Map(
      reportLines(report.frozenFacts, report.narrative).map(({ line, text }) => [line, text]),
    );
    const at = context.clock();
    const said = { reportId: report.id, version: input.version, by: context.actor.personId, at };
    const remarks = Object.entries(input.remarks).flatMap(([line, remark]) => {
      if (remark === undefined) return [];
      const quote = lines.get(line);
      if (quote === undefined) throw new Problem("changed-meanwhile");
      return [{ ...said, id: context.newId(), line, quote, remark }];
    });
    if (remarks.length === 0 && input.remark === undefined)
      throw new Refusal({ remark: "Ghi điều cần sửa: ở từng dòng, hoặc chung cho cả báo cáo." });
    await insertRemarks(context.db, remarks);
    await decideVersion(context.db, { ...said, decision: "returned", remark: input.remark ?? null });
    return { remarks: remarks.length, repeated: false };
  },
  audit: ({ report, unit }, { version }, { remarks, repeated }) =>
    repeated
      ? null
      : { unitId: unit.id, provinceId: unit.provinceId, subjectId: report.id, detail: { version, remarks } },
};

import type { Command } from "#domain/command.ts";
import { Problem } from "#domain/problem.ts";
import { loadReportToChange, type LoadedReport } from "./load-report.ts";
import { mayDecideReport } from "./report.policy.ts";
import { acceptReportInput } from "./report.schema.ts";
import { decideVersion } from "./report-versions.queries.ts";

/** Takes a report in: its figures hold from now on for whoever consolidates. */
export const acceptReport: Command<typeof acceptReportInput, LoadedReport, { readonly repeated: boolean }> = {
  name: "report.accept",
  input: acceptReportInput,
  load: (context, { id }) => loadReportToChange(context, id),
  may: (actor, { unit }) => mayDecideReport(actor, unit),
  do: async (context, { report }, { version }) => {
    if (report.status === "accepted" && report.version === version) return { repeated: true };
    // Somebody returned it, or its unit sent another version: what was read is not what would be accepted.
    if (report.status !== "submitted" || report.version !== version) throw new Problem("changed-meanwhile");
    await decideVersion(context.db, {
      reportId: report.id,
      version,
      decision: "accepted",
      remark: null,
      by: context.actor.personId,
      at: context.clock(),
    });
    return { repeated: false };
  },
  audit: ({ report, unit }, { version }, { repeated }) =>
    repeated
      ? null
      : {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: report.id,
          detail: { version, factsDigest: report.factsDigest },
        },
};

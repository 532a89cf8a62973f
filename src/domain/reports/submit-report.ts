import type { Command } from "#domain/command.ts";
import { Refusal, type FieldErrors } from "#domain/refusal.ts";
import type { OutlineSection } from "#domain/lists/lists.ts";
import { currentFacts } from "./current-facts.ts";
import { factsDigest } from "./facts-digest.ts";
import { loadReportToChange, type LoadedReport } from "./load-report.ts";
import { unwrittenSections } from "./report-checks.ts";
import { mayWriteReport } from "./report.policy.ts";
import { submitReportInput } from "./report.schema.ts";
import { isOpen } from "./report.ts";
import { insertVersion } from "./report-versions.queries.ts";
import { freezeReport } from "./reports.queries.ts";

interface Submitted {
  readonly factsDigest: string;
  readonly version: number;
  /** true where it had been sent before: nothing was written this time. */
  readonly repeated: boolean;
}

/**
 * Sends a report: its figures are gathered once more and frozen with it as a version, so that a correction made
 * later changes the ledger and not what was reported.
 */
export const submitReport: Command<typeof submitReportInput, LoadedReport, Submitted> = {
  name: "report.submit",
  // The tables of one report are of one moment, whatever is recorded while they are gathered.
  isolation: "repeatable read",
  input: submitReportInput,
  load: (context, { id }) => loadReportToChange(context, id),
  may: (actor, { unit }) => mayWriteReport(actor, unit),
  do: async (context, loaded) => {
    const { report } = loaded;
    if (!isOpen(report))
      return { factsDigest: report.factsDigest ?? "", version: report.version, repeated: true };
    const facts = await currentFacts(context, loaded);
    const unwritten = unwrittenSections(facts.outline, report.narrative);
    if (unwritten.length > 0) throw new Refusal(unwrittenErrors(unwritten));
    const digest = factsDigest(facts);
    const version = report.version + 1;
    const sent = { version, by: context.actor.personId, at: context.clock() };
    await insertVersion(context.db, {
      ...sent,
      reportId: report.id,
      narrative: report.narrative,
      facts,
      factsDigest: digest,
      reason: report.correctionReason,
    });
    await freezeReport(context.db, report.id, { ...sent, facts, digest });
    return { factsDigest: digest, version, repeated: false };
  },
  audit: ({ report, unit }, _, { factsDigest: digest, version, repeated }) =>
    repeated
      ? null
      : {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: report.id,
          detail: { dutyId: report.dutyId, period: report.period, version, factsDigest: digest },
        },
};

function unwrittenErrors(sections: readonly OutlineSection[]): FieldErrors {
  return Object.fromEntries(
    sections.map(({ code, heading }) => [`sections.${code}`, `Viết phần “${heading}” trước khi gửi.`]),
  );
}

import type { Command } from "#domain/command.ts";
import { Refusal, type FieldErrors } from "#domain/refusal.ts";
import { currentFacts } from "./current-facts.ts";
import { factsDigest } from "./facts-digest.ts";
import { loadReportToChange, type LoadedReport } from "./load-report.ts";
import type { ReportAnswer } from "./report-answers.ts";
import type { ReportCheck } from "./report-check.ts";
import { checkReport, openChecks } from "./report-checks.ts";
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
  do: async (context, loaded, { answers }) => {
    const { report } = loaded;
    if (!isOpen(report))
      return { factsDigest: report.factsDigest ?? "", version: report.version, repeated: true };
    const facts = await currentFacts(context, loaded);
    const checks = checkReport(facts, report.narrative, context.lists);
    const open = openChecks(checks, answers);
    if (open.length > 0) throw new Refusal(errorsOf(open));
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
      answers: answersTo(checks, answers),
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

/** What is open, by the field where it is mended. */
function errorsOf(open: readonly ReportCheck[]): FieldErrors {
  return Object.fromEntries(
    open.map(({ kind, code, text, section, line }) => {
      if (kind === "unwritten")
        return [
          `sections.${section}`,
          `${text.replace(/^Chưa viết/u, "Viết phần").slice(0, -1)} trước khi gửi.`,
        ];
      if (kind === "wrong") return [line === undefined ? `sums.${code}` : `estimates.${line}`, text];
      return [`answers.${code}`, `Ghi lý do hoặc đánh dấu đã xem: ${text}`];
    }),
  );
}

function answersTo(
  checks: readonly ReportCheck[],
  answers: Readonly<Record<string, string | undefined>>,
): ReportAnswer[] {
  return checks
    .filter(({ kind }) => kind === "ask")
    .map(({ code, text }) => ({ code, text, reason: answers[code] || null }));
}

import type { Context } from "#domain/context.ts";
import { gatherReportFacts } from "./annual-report.facts.ts";
import { findAskedReport, type AskedReport } from "./asked-reports.ts";
import { loadAnswered, reportNotFound, type LoadedReport } from "./load-report.ts";
import { maySeeReport, mayWriteReport } from "./report.policy.ts";
import type { ReportFacts } from "./report-facts.ts";
import { findReport } from "./reports.queries.ts";
import { id as idInput } from "#domain/inputs.ts";
import { today } from "#domain/today.ts";

export interface ReportToRead extends LoadedReport {
  /** Frozen once it is sent, gathered afresh before. */
  readonly facts: ReportFacts;
  /** The last day in time; null where the plan names none, or asks for it no more. */
  readonly due: AskedReport["due"];
  readonly mayWrite: boolean;
}

/** @throws Problem not-found where there is none, or where it is out of sight: the two are not told apart. */
export async function getReport(context: Context, id: string): Promise<ReportToRead> {
  const report = idInput.safeParse(id).success ? await findReport(context.db, id) : null;
  if (!report) throw reportNotFound();
  const loaded = await loadAnswered(context, report);
  const { unit, duty, plan } = loaded;
  if (!maySeeReport(context.actor, unit, report.status)) throw reportNotFound();
  const facts = report.frozenFacts ?? (await gatherReportFacts(context, loaded));
  const due = findAskedReport(duty, plan, report.period, today(context.clock))?.due ?? null;
  return {
    ...loaded,
    facts,
    due,
    mayWrite: report.status === "draft" && mayWriteReport(context.actor, unit),
  };
}

import type { Context } from "#domain/context.ts";
import { id as idInput } from "#domain/inputs.ts";
import { today } from "#domain/today.ts";
import { findAskedReport, type AskedReport } from "./asked-reports.ts";
import { compareVersions, type VersionDifference } from "./compare-versions.ts";
import { currentFacts } from "./current-facts.ts";
import { loadAnswered, reportNotFound, type LoadedReport } from "./load-report.ts";
import { mayNumberReport } from "./number-report.policy.ts";
import { mayDecideReport, maySeeDraft, maySeeReport, mayWriteReport } from "./report.policy.ts";
import type { ReportFacts } from "./report-facts.ts";
import { findReportIssue, type ReportIssue } from "./report-issues.queries.ts";
import type { LineRemark, ReportVersion } from "./report-version.ts";
import { listRemarks, listVersions } from "./report-versions.queries.ts";
import { isOpen, type Report } from "./report.ts";
import { findReport } from "./reports.queries.ts";

type VersionHead = Omit<ReportVersion, "facts" | "narrative">;

export interface ReportToRead extends LoadedReport {
  /** As the person may see it: whoever is above the unit sees the last version sent, never what is being written. */
  readonly report: Report;
  /** Frozen once it is sent, gathered afresh before. */
  readonly facts: ReportFacts;
  /** The last day in time; null where the plan names none, or asks for it no more. */
  readonly due: AskedReport["due"];
  readonly mayWrite: boolean;
  /** It lies with the person to take it in or to send it back. */
  readonly mayDecide: boolean;
  readonly mayReopen: boolean;
  /** What was sent, the latest first. */
  readonly versions: readonly VersionHead[];
  /** What the receiver said of the lines of the last version sent. */
  readonly remarks: readonly LineRemark[];
  /** Number, day, signer and scan of the last version sent; null until it was numbered. */
  readonly issue: ReportIssue | null;
  readonly mayNumber: boolean;
  /** What the last version changed against the one before; null for the first. */
  readonly difference: VersionDifference | null;
}

/** @throws Problem not-found where there is none, or where it is out of sight: the two are not told apart. */
export async function getReport(context: Context, id: string): Promise<ReportToRead> {
  const { db, actor, clock } = context;
  const stored = idInput.safeParse(id).success ? await findReport(db, id) : null;
  if (!stored) throw reportNotFound();
  const loaded = await loadAnswered(context, stored);
  const { unit, duty, plan } = loaded;
  if (!maySeeReport(actor, unit, stored)) throw reportNotFound();
  const [last, before, ...earlier] = await listVersions(db, id);
  const report = maySeeDraft(actor, unit) || !last ? stored : asSent(stored, last);
  const mayWrite = mayWriteReport(actor, unit);
  return {
    ...loaded,
    report,
    facts: report.frozenFacts ?? (await currentFacts(context, loaded)),
    due: findAskedReport(duty, plan, report.period, today(clock))?.due ?? null,
    mayWrite: mayWrite && isOpen(stored),
    mayDecide: stored.status === "submitted" && mayDecideReport(actor, unit),
    mayReopen: mayWrite && stored.status === "accepted",
    versions: [last, before, ...earlier].flatMap((version) => (version ? [headOf(version)] : [])),
    remarks: last ? await listRemarks(db, id, last.version) : [],
    issue: last ? await findReportIssue(db, id, last.version) : null,
    mayNumber: !isOpen(stored) && mayNumberReport(actor, unit),
    difference: last && before ? compareVersions(before, last) : null,
  };
}

function headOf(version: ReportVersion): VersionHead {
  const { version: number, factsDigest, reason, submittedAt, decision, decidedAt, remark } = version;
  return { version: number, factsDigest, reason, submittedAt, decision, decidedAt, remark };
}

/** The report as it was when last sent, for those who do not see it being written. */
function asSent(report: Report, last: ReportVersion): Report {
  return {
    ...report,
    narrative: last.narrative,
    frozenFacts: last.facts,
    factsDigest: last.factsDigest,
    submittedAt: last.submittedAt,
    cutOff: last.facts.cutOff,
  };
}

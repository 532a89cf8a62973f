import type { Context } from "#domain/context.ts";
import { id as idInput } from "#domain/inputs.ts";
import { today } from "#domain/today.ts";
import { supplementOf } from "./asked-supplement.ts";
import { compareVersions, type VersionDifference } from "./compare-versions.ts";
import { countedNow } from "./complete-facts.ts";
import type { Contribution } from "./contributions.ts";
import { currentFacts } from "./current-facts.ts";
import { findDeadline, type Deadline } from "./find-deadline.ts";
import { findSenders } from "./find-senders.ts";
import { listContributionsFrom } from "./list-contributions-to.ts";
import { loadAnswered, reportNotFound, type LoadedReport } from "./load-report.ts";
import {
  mayDecideReport,
  mayNumberReport,
  maySeeDraft,
  maySeeReport,
  mayWriteReport,
} from "./report.policy.ts";
import { reconcileEstimates, type ReconciledLine } from "./reconcile-estimates.ts";
import type { ReportFacts } from "./report-facts.ts";
import { findReportIssue, type ReportIssue } from "./report-issues.queries.ts";
import type { LineRemark, ReportVersion } from "./report-version.ts";
import { listRemarks, listVersions } from "./report-versions.queries.ts";
import { isOpen, type Report } from "./report.ts";
import { findOtherPart, findReport, type ReportHead } from "./reports.queries.ts";
import { isSupplementTo } from "./supplement-facts.ts";
import { byPeriod } from "./sent-report.ts";
import { listSentReports } from "./sent-reports.queries.ts";

type VersionHead = Omit<ReportVersion, "facts" | "narrative">;

export interface ReportToRead extends LoadedReport {
  /** As the person may see it: whoever is above the unit sees the last version sent, never what is being written. */
  readonly report: Report;
  /** Frozen once it is sent, gathered afresh before. */
  readonly facts: ReportFacts;
  /** The last day in time; null where the plan names none, or asks for it no more. */
  readonly due: Deadline["due"];
  /** The same with what was asked and granted about it. */
  readonly deadline: Deadline;
  readonly mayWrite: boolean;
  /** It lies with the person to take it in or to send it back. */
  readonly mayDecide: boolean;
  readonly mayReopen: boolean;
  /** Those below report to it too: it can be put together from theirs. */
  readonly mayConsolidate: boolean;
  /** What was sent, the latest first. */
  readonly versions: readonly VersionHead[];
  /** What the receiver said of the lines of the last version sent. */
  readonly remarks: readonly LineRemark[];
  /** Number, day, signer and scan of the last version sent; null until it was numbered. */
  readonly issue: ReportIssue | null;
  readonly mayNumber: boolean;
  /** What the last version changed against the one before; null for the first. */
  readonly difference: VersionDifference | null;
  /** What those below wrote in the reports that this one is put together from, for who writes it. */
  readonly contributions: readonly Contribution[];
  /** What was estimated, against what is counted now that the period is over; empty before. */
  readonly reconciled: readonly ReconciledLine[];
  /** The supplement to this report, or the report that this one supplements; null where there is none. */
  readonly otherPart: ReportHead | null;
  /** A supplement that was sent to a version of its main report which no longer holds: it counts for nothing. */
  readonly isStale: boolean;
}

/** @throws Problem not-found where there is none, or where it is out of sight: the two are not told apart. */
export async function getReport(context: Context, id: string): Promise<ReportToRead> {
  const { db, actor } = context;
  const stored = idInput.safeParse(id).success ? await findReport(db, id) : null;
  if (!stored) throw reportNotFound();
  const loaded = await loadAnswered(context, stored);
  const { unit } = loaded;
  if (!maySeeReport(actor, unit, stored)) throw reportNotFound();
  const [last, before, ...earlier] = stored.version === 0 ? [] : await listVersions(db, id);
  const report = maySeeDraft(actor, unit) || !last ? stored : asSent(stored, last);
  const mayWrite = mayWriteReport(actor, unit);
  const isWriting = mayWrite && isOpen(stored);
  const facts = report.frozenFacts ?? (await currentFacts(context, loaded));
  const otherPart = await findOtherPart(db, stored);
  const deadline = await deadlineOf(context, loaded, otherPart);
  const senders = isWriting ? await findSenders(context, loaded, today(context.clock)) : null;
  return {
    ...loaded,
    report,
    facts,
    due: deadline.due,
    deadline,
    mayWrite: isWriting,
    mayDecide: stored.status === "submitted" && mayDecideReport(actor, unit),
    mayReopen: mayWrite && stored.status === "accepted",
    // What came after a report is counted from the records: it is what is there now, less what the report said.
    mayConsolidate: senders !== null && stored.part === "main",
    versions: [last, before, ...earlier].flatMap((version) => (version ? [headOf(version)] : [])),
    remarks: last ? await listRemarks(db, id, last.version) : [],
    issue: last ? await findReportIssue(db, id, last.version) : null,
    mayNumber: !isOpen(stored) && mayNumberReport(actor, unit),
    difference: last && before ? compareVersions(before, last) : null,
    contributions: await listContributionsFrom(context, loaded, senders),
    reconciled: await reconciledNow(context, loaded, report.frozenFacts),
    otherPart: otherPart && maySeeReport(actor, unit, otherPart) ? otherPart : null,
    isStale: await isStale(context, report),
  };
}

/** A supplement has a day of its own, and nobody is granted another for it. */
async function deadlineOf(
  context: Context,
  { report, unit, duty, plan, period }: LoadedReport,
  otherPart: ReportHead | null,
): Promise<Deadline> {
  if (report.part === "main")
    return findDeadline(context, { duty, plan, unitId: unit.id, period: report.period });
  const due = supplementOf(duty, period, otherPart, context.lists.occasions)?.due ?? null;
  return { due, originalDue: due, extendedTo: null, extensions: [] };
}

async function reconciledNow(
  context: Context,
  loaded: LoadedReport,
  frozen: ReportFacts | null,
): Promise<ReconciledLine[]> {
  const hasEstimates = frozen?.estimates.some(({ estimated }) => estimated !== null) ?? false;
  if (!frozen || !hasEstimates || frozen.period.to >= today(context.clock)) return [];
  return reconcileEstimates(frozen.estimates, await countedNow(context, loaded));
}

async function isStale({ db }: Context, { frozenFacts, unitId, dutyId, period }: Report): Promise<boolean> {
  if (frozenFacts?.supplement == null) return false;
  const sent = byPeriod(await listSentReports(db, { unitId, dutyId }));
  const main = sent.find((one) => one.main.period === period)?.main;
  return main === undefined || !isSupplementTo(frozenFacts, main);
}

function headOf(version: ReportVersion): VersionHead {
  const { facts: _, narrative: __, ...head } = version;
  return head;
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

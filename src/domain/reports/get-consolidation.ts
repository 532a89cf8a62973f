import type { Context } from "#domain/context.ts";
import { id as idInput } from "#domain/inputs.ts";
import { today } from "#domain/today.ts";
import { findLatestJob, type JobProgress } from "#platform/jobs/job-progress.queries.ts";
import { answersDuty } from "./answers-duty.ts";
import { consolidateJob } from "./consolidate-job.ts";
import { findConsolidation, listAdjustments } from "./consolidations.queries.ts";
import { findAccepted } from "./find-accepted.ts";
import { findSenders } from "./find-senders.ts";
import { loadAnswered, reportNotFound, type LoadedReport } from "./load-report.ts";
import { mayWriteReport } from "./report.policy.ts";
import type { Adjustment } from "./report-facts.ts";
import type { ProductSum } from "./report-figures.ts";
import { isOpen } from "./report.ts";
import { findReport, listReportHeads, type ReportHead } from "./reports.queries.ts";

/** What there is to put a report together from, and what was made of it last. */
export interface ConsolidationPage extends LoadedReport {
  readonly senders: readonly SenderState[];
  /** null before the first time. */
  readonly made: {
    readonly at: Date;
    readonly taken: number;
    readonly missing: number;
    /** Versions accepted since then. */
    readonly newer: number;
    /** The rows as they were reported, without the layer. */
    readonly products: readonly ProductSum[];
  } | null;
  readonly adjustments: readonly Adjustment[];
  /** Work of the queue that was asked for last; null where none was, or it is done. */
  readonly job: JobProgress | null;
}

export interface SenderState {
  readonly unitId: string;
  readonly name: string;
  readonly kind: string;
  readonly report: ReportHead | null;
  /** The version that goes into the sum; null where none was accepted. */
  readonly accepted: number | null;
}

/** @throws Problem not-found for whoever does not write the report, and where nobody below reports. */
export async function getConsolidation(context: Context, id: string): Promise<ConsolidationPage> {
  const { db, actor, clock } = context;
  const report = idInput.safeParse(id).success ? await findReport(db, id) : null;
  if (!report || !isOpen(report) || report.part === "supplement") throw reportNotFound();
  const loaded = await loadAnswered(context, report);
  if (!mayWriteReport(actor, loaded.unit)) throw reportNotFound();
  const senders = await findSenders(context, loaded, today(clock));
  if (senders === null) throw reportNotFound();
  const heads = (
    await listReportHeads(
      db,
      senders.units.map((unit) => unit.id),
    )
  ).filter(
    (head) => head.part === "main" && head.period === report.period && answersDuty(head, senders.duty),
  );
  const accepted = await findAccepted(db, senders, report.period);
  const made = await findConsolidation(db, id);
  const taken = new Map(made?.facts.sources?.taken.map((source) => [source.reportId, source.version]));
  const job = await findLatestJob(db, { subjectId: report.id, kind: consolidateJob.name });
  return {
    ...loaded,
    senders: accepted.map(({ unit, heads: [main] }) => ({
      unitId: unit.id,
      name: unit.name,
      kind: unit.kind,
      report: heads.find((head) => head.unitId === unit.id) ?? null,
      accepted: main?.version ?? null,
    })),
    made: made && {
      at: made.madeAt,
      taken: made.facts.sources?.taken.length ?? 0,
      missing: made.facts.sources?.missing.length ?? 0,
      newer: accepted
        .flatMap((from) => from.heads)
        .filter((head) => taken.get(head.reportId) !== head.version).length,
      products: made.facts.figures.products,
    },
    adjustments: await listAdjustments(db, id),
    job: job?.state === "done" ? null : job,
  };
}

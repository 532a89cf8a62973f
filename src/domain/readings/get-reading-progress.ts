import type { Context } from "#domain/context.ts";
import { findFile } from "#domain/files/files.queries.ts";
import { id } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { findUnit } from "#domain/units/units.queries.ts";
import { findJobProgress, listJobsUnderWay, type JobState } from "#platform/jobs/job-progress.queries.ts";
import { mayManagePlans } from "#domain/plans/plan.policy.ts";
import { readScanJob } from "./read-scan.ts";
import { findReading } from "./readings.queries.ts";

/** How far the recognition of a scan has come. */
export interface ReadingProgress {
  readonly readingId: string;
  readonly fileName: string;
  readonly unitName: string;
  readonly state: JobState;
  /** Pages done of how many; null until they are counted. */
  readonly done: number;
  readonly total: number | null;
  /** Why it failed, for the person. */
  readonly message: string | null;
}

/** @throws Problem not-found where nothing of that id was handed in to be read, or it is out of sight */
export async function getReadingProgress(context: Context, readingId: string): Promise<ReadingProgress> {
  const { db, clock, actor } = context;
  const job = id.safeParse(readingId).success ? await findJobProgress(db, readingId) : null;
  const scan = job?.kind === readScanJob.name ? job : null;
  const reading = await findReading(db, readingId);
  const unitId = reading?.unitId ?? scan?.unitId;
  const unit = unitId === undefined ? null : await findUnit(db, unitId, today(clock));
  if (!unit || !mayManagePlans(actor, unit))
    throw new Problem("not-found", "Không tìm thấy lượt đọc này, hoặc không thuộc đơn vị của bạn.");
  const fileId = reading?.fileId ?? scan?.subjectId ?? null;
  const file = fileId === null ? null : await findFile(db, fileId);
  return {
    readingId,
    fileName: file?.name ?? "",
    unitName: unit.name,
    // Read at once, or read to the end before anyone could cancel.
    state: reading ? "done" : (scan?.state ?? "done"),
    done: scan?.done ?? 0,
    total: scan?.total ?? null,
    message: scan?.message ?? null,
  };
}

/** The scans being read for the units whose plans this person manages, the latest first. */
export async function listReadingsUnderWay(
  context: Context,
  units: readonly { readonly id: string }[],
): Promise<ReadingProgress[]> {
  const jobs = await listJobsUnderWay(
    context.db,
    units.map((unit) => unit.id),
    readScanJob.name,
  );
  return Promise.all(jobs.map((job) => getReadingProgress(context, job.id)));
}

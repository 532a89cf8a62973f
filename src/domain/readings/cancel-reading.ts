import type { Command } from "#domain/command.ts";
import { id } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { removeJob } from "#platform/jobs/add-job.ts";
import { endJob, findJobProgress, type JobProgress } from "#platform/jobs/job-progress.queries.ts";
import { z } from "zod";
import { mayManagePlans } from "#domain/plans/plan.policy.ts";
import { readScanJob } from "./read-scan.ts";

const input = z.object({ readingId: id });

interface Loaded {
  readonly progress: JobProgress;
  readonly unit: Unit;
}

interface Cancelled {
  readonly readingId: string;
  /** False where it was over already. */
  readonly cancelled: boolean;
}

/** Stops the recognition of a scan: at once where it still waits, else after the page in work. */
export const cancelReading: Command<typeof input, Loaded, Cancelled> = {
  name: "plan.cancel-reading",
  input,
  load: async (context, { readingId }) => {
    const progress = await findJobProgress(context.db, readingId);
    if (progress?.kind !== readScanJob.name) throw new Problem("not-found");
    return { progress, unit: await getUnit(context.db, progress.unitId, today(context.clock)) };
  },
  may: (actor, { unit }) => mayManagePlans(actor, unit),
  do: async ({ db, clock }, _, { readingId }) => {
    const cancelled = await endJob(db, readingId, { state: "cancelled", at: clock() });
    if (cancelled) await removeJob(db, readingId);
    return { readingId, cancelled };
  },
  audit: ({ unit }, _, { readingId, cancelled }) =>
    cancelled ? { unitId: unit.id, provinceId: unit.provinceId, subjectId: readingId } : null,
};

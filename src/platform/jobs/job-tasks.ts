import type { Task, TaskList } from "graphile-worker";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/db/connection.ts";
import type { Log } from "#platform/log.ts";
import { endJob, setJobDone, setJobRunning, findJobProgress } from "./job-progress.queries.ts";
import { JobCancelled, type Job } from "./job.ts";
import { gaveUp } from "./orphaned-jobs.queries.ts";

/** What jobs are run with. */
export interface JobSettings<Tools> {
  readonly jobs: readonly Job<Tools>[];
  /** Handed to each job: the database, the clock, the files. */
  readonly tools: Tools & { readonly db: Database; readonly clock: Clock };
  readonly log: Log;
}

/** The jobs as the queue's library takes them. */
export function jobTasks<Tools>({ jobs, tools, log }: JobSettings<Tools>): TaskList {
  return Object.fromEntries(jobs.map((job) => [job.name, taskOf(job, tools, log)]));
}

function taskOf<Tools>(job: Job<Tools>, tools: JobSettings<Tools>["tools"], log: Log): Task {
  return async (payload, { job: queued, abortSignal }) => {
    const shown = queued.key === null ? null : await findShown(tools.db, queued.key);
    if (shown !== null && !(await setJobRunning(tools.db, shown, tools.clock()))) return;
    const cancelled = new AbortController();
    const tell = (done: number, total: number): void => {
      if (shown === null) return;
      void setJobDone(tools.db, shown, done, total).then(
        (goesOn) => goesOn || cancelled.abort(new JobCancelled()),
        (error: unknown) => cancelled.abort(error),
      );
    };
    const began = performance.now();
    const about = { job: job.name, attempt: queued.attempts };
    try {
      const signal = AbortSignal.any([abortSignal, cancelled.signal]);
      await job.run(tools, job.payload.parse(payload), { signal, tell });
      log.info("job.done", { ...about, milliseconds: Math.round(performance.now() - began) });
    } catch (error) {
      if (cancelled.signal.reason instanceof JobCancelled) return log.info("job.cancelled", about);
      if (abortSignal.aborted) log.info("job.interrupted", about);
      else log.error("job.failed", error, about);
      const isLast = queued.attempts >= queued.max_attempts && !abortSignal.aborted;
      if (isLast && shown !== null)
        await endJob(tools.db, shown, { state: "failed", at: tools.clock(), message: gaveUp });
      throw error;
    }
  };
}

/** The id of the progress that a page shows; null for jobs that nobody watches, whatever their key. */
async function findShown(db: Database, key: string): Promise<string | null> {
  if (!/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(key)) return null;
  return (await findJobProgress(db, key))?.id ?? null;
}

import { runOnce } from "graphile-worker";
import type { Pool } from "pg";
import { jobsSchema } from "./install-jobs.ts";
import { jobTasks, type JobSettings } from "./job-tasks.ts";
import { calmPool } from "./queue-pool.ts";
import { queueLogger } from "./queue-logger.ts";

/** Does what waits in the queue now, in turn, and returns: for tests and for the command line. */
export async function runWaitingJobs<Tools>(pool: Pool, settings: JobSettings<Tools>): Promise<void> {
  await runOnce({
    pgPool: calmPool(pool),
    schema: jobsSchema,
    concurrency: 1,
    noHandleSignals: true,
    logger: queueLogger(settings.log),
    taskList: jobTasks(settings),
  });
}

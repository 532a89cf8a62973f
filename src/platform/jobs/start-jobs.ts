import { setTimeout as sleep } from "node:timers/promises";
import { parseCronItems, run } from "graphile-worker";
import { Client } from "pg";
import { openPool } from "#platform/db/connection.ts";
import type { DatabaseAddress } from "#platform/db/database-address.ts";
import { jobsSchema } from "./install-jobs.ts";
import { jobTasks, type JobSettings } from "./job-tasks.ts";
import type { ScheduledJob } from "./job.ts";
import { freeOrphanedJobs } from "./orphaned-jobs.queries.ts";
import { calmPool } from "./queue-pool.ts";
import { queueLogger } from "./queue-logger.ts";

export interface RunningJobs {
  /** Takes no more jobs, interrupts those at work, which are taken again later, and is done within ten seconds. */
  close(): Promise<void>;
}

/** Any number that no other advisory lock of this database uses. */
const queueLock = 179_002;
const betweenTries = 5_000;
/** A job is left this long to end by itself when the site stops, then told to stop, then left behind. */
const graceMilliseconds = 2_000;
const longestStop = 8_000;
/** A job missed while the site was down runs once it is up, for a day. */
const backfill = 24 * 60 * 60 * 1000;

/**
 * Does the queued jobs in this process, as the serving role. Of several processes on one database one holds the
 * queue at a time: a lock of its session says so, and who gets it next frees what a fallen one had at hand.
 */
export function startJobs<Tools>(
  settings: JobSettings<Tools> & {
    readonly address: DatabaseAddress;
    readonly schedule?: readonly ScheduledJob<Tools>[];
    /** Jobs at once: one, where each may take all of the machine. */
    readonly atOnce?: number;
  },
): RunningJobs {
  const stop = new AbortController();
  const keepWorking = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      try {
        await holdQueue(settings, stop.signal);
      } catch (error) {
        settings.log.error("jobs.stopped", error);
      }
      if (!stop.signal.aborted)
        await sleep(betweenTries, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  const ended = keepWorking();
  return {
    async close() {
      stop.abort();
      await ended;
    },
  };
}

/** Waits for the queue, works on it, and returns when told to stop or when its session is lost. */
async function holdQueue<Tools>(
  settings: Parameters<typeof startJobs<Tools>>[0],
  stop: AbortSignal,
): Promise<void> {
  const { address, tools, log, jobs, schedule = [], atOnce = 1 } = settings;
  const over = Promise.withResolvers<void>();
  stop.addEventListener("abort", () => over.resolve(), { once: true });
  const client = new Client({ ...address, application_name: "lantoa (jobs)" });
  client.on("error", () => over.resolve());
  client.on("end", () => over.resolve());
  await client.connect();
  try {
    const held = client
      .query("set statement_timeout = 0")
      .then(() => client.query("select pg_advisory_lock($1)", [queueLock]))
      .then(() => true);
    if (!(await Promise.race([held.catch(() => false), over.promise]))) return;
    await freeOrphanedJobs(tools.db, tools.clock());
    const pool = calmPool(openPool(address, { log, applicationName: "lantoa (jobs)", size: atOnce + 2 }));
    const runner = await run({
      pgPool: pool,
      schema: jobsSchema,
      concurrency: atOnce,
      noHandleSignals: true,
      gracefulShutdownAbortTimeout: graceMilliseconds,
      logger: queueLogger(log),
      taskList: jobTasks({ jobs: [...jobs, ...schedule.map(({ job }) => job)], tools, log }),
      parsedCronItems: parseCronItems(
        schedule.map(({ job, match }) => ({
          task: job.name,
          match,
          options: { backfillPeriod: backfill, maxAttempts: 3, jobKey: job.name },
        })),
      ),
    });
    runner.promise.catch(() => undefined).finally(() => over.resolve());
    await over.promise;
    await Promise.race([runner.stop().catch(() => undefined), sleep(longestStop, undefined, { ref: false })]);
    await Promise.race([pool.end(), sleep(1_000, undefined, { ref: false })]);
  } finally {
    // A session that still waits for the lock is cut off.
    await Promise.race([client.end().catch(() => undefined), sleep(1_000, undefined, { ref: false })]);
  }
}

import { sql } from "kysely";
import type { z } from "zod";
import type { Transaction } from "#platform/db/connection.ts";
import type { Job } from "./job.ts";

/** A job that fails is tried again after 3, 7, 20 and 55 seconds; then it has failed. */
export const mostAttempts = 5;

/**
 * Queues a job in the transaction of the command: it runs once that is committed, or never.
 * @param key asked again under the same key while it still waits, the job is queued once, with the later payload;
 *   where its progress is shown, the id of that (job-progress.queries.ts)
 */
export async function addJob<Payload extends z.ZodType>(
  db: Transaction,
  job: Pick<Job<never, Payload>, "name" | "payload">,
  payload: z.input<Payload>,
  { key }: { readonly key?: string } = {},
): Promise<void> {
  const checked = JSON.stringify(job.payload.parse(payload));
  await sql`
    select from graphile_worker.add_job(
      identifier => ${job.name}, payload => ${checked}::json, max_attempts => ${mostAttempts},
      job_key => ${key ?? null}::text
    )`.execute(db);
}

/** Takes a waiting job out of the queue; one at work is left to end, and is not tried again. */
export async function removeJob(db: Transaction, key: string): Promise<void> {
  await sql`select from graphile_worker.remove_job(${key})`.execute(db);
}

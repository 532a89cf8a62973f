import { sql } from "kysely";
import type { Database } from "#platform/db/connection.ts";

/** Told of work that no attempt brought to its end. */
export const gaveUp =
  "Việc này gặp lỗi nhiều lần nên đã dừng. Vui lòng thử lại, hoặc báo cho người quản trị.";

/**
 * Jobs that a process held when it fell wait again at once (the queue alone would hold them for four hours). For
 * who holds the queue alone: nobody else can be at work on them. What has no attempt left is marked as failed.
 */
export async function freeOrphanedJobs(db: Database, at: Date): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`
      update graphile_worker._private_job_queues set locked_at = null, locked_by = null
      where locked_at is not null`.execute(transaction);
    await sql`
      update graphile_worker._private_jobs set locked_at = null, locked_by = null
      where locked_at is not null`.execute(transaction);
    await sql`
      update job_progress set state = 'failed', ended_at = ${at}, message = ${gaveUp}
      where state in ('waiting', 'running') and not exists (
        select from graphile_worker._private_jobs jobs
        where jobs.key = job_progress.id::text and jobs.attempts < jobs.max_attempts
      )`.execute(transaction);
  });
}

import { sql } from "kysely";
import type { Database, Transaction } from "#platform/db/connection.ts";

type Db = Database | Transaction;

export type JobState = "waiting" | "running" | "done" | "failed" | "cancelled";

/** Long work that a person asked for, as the page shows it. */
export interface JobProgress {
  readonly id: string;
  readonly kind: string;
  readonly unitId: string;
  /** What is worked on. */
  readonly subjectId: string | null;
  readonly personId: string;
  readonly done: number;
  /** null until it is known. */
  readonly total: number | null;
  readonly state: JobState;
  /** Why it failed, in Vietnamese, for the person. */
  readonly message: string | null;
  /** What came of it. */
  readonly resultId: string | null;
  readonly askedAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

const under = ["waiting", "running"] as const satisfies readonly JobState[];

function progress(db: Db) {
  return db
    .selectFrom("job_progress")
    .select([
      "id",
      "kind",
      "unit_id as unitId",
      "subject_id as subjectId",
      "person_id as personId",
      "done",
      "total",
      "state",
      "message",
      "result_id as resultId",
      "asked_at as askedAt",
      "started_at as startedAt",
      "ended_at as endedAt",
    ])
    .$narrowType<{ state: JobState }>();
}

export async function findJobProgress(db: Db, id: string): Promise<JobProgress | null> {
  return (await progress(db).where("id", "=", id).executeTakeFirst()) ?? null;
}

/** What is under way for these units, the latest first: left, it can be found again. */
export function listJobsUnderWay(db: Db, unitIds: readonly string[], kind: string): Promise<JobProgress[]> {
  if (unitIds.length === 0) return Promise.resolve([]);
  return progress(db)
    .where("unit_id", "in", unitIds)
    .where("kind", "=", kind)
    .where("state", "in", under)
    .orderBy("asked_at", "desc")
    .limit(50)
    .execute();
}

export interface AskedJob {
  readonly kind: string;
  readonly subjectId: string;
  /** Only what this person asked for, and from this moment on; without them by anybody, ever. */
  readonly personId?: string;
  readonly since?: Date;
}

/** The work that was asked for last on a subject; null where none was. */
export async function findLatestJob(db: Db, asked: AskedJob): Promise<JobProgress | null> {
  let query = progress(db).where("subject_id", "=", asked.subjectId).where("kind", "=", asked.kind);
  if (asked.personId !== undefined) query = query.where("person_id", "=", asked.personId);
  if (asked.since !== undefined) query = query.where("asked_at", ">=", asked.since);
  const latest = await query.orderBy("asked_at", "desc").orderBy("id", "desc").limit(1).executeTakeFirst();
  return latest ?? null;
}

/** @returns false where work of that id was asked for before, and then writes nothing. */
export async function insertJobProgress(
  db: Transaction,
  asked: Pick<JobProgress, "id" | "kind" | "unitId" | "subjectId" | "personId" | "askedAt">,
): Promise<boolean> {
  const inserted = await db
    .insertInto("job_progress")
    .values({
      id: asked.id,
      kind: asked.kind,
      unit_id: asked.unitId,
      subject_id: asked.subjectId,
      person_id: asked.personId,
      asked_at: asked.askedAt,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** @returns false where the work is over already, or was cancelled */
export async function setJobRunning(db: Db, id: string, at: Date): Promise<boolean> {
  const rows = await db
    .updateTable("job_progress")
    .set({ state: "running", started_at: sql<Date>`coalesce(started_at, ${at})` })
    .where("id", "=", id)
    .where("state", "in", under)
    .returning("id")
    .execute();
  return rows.length > 0;
}

/** @returns false where the work is over already, or was cancelled */
export async function setJobDone(db: Db, id: string, done: number, total: number): Promise<boolean> {
  const rows = await db
    .updateTable("job_progress")
    .set({ done: Math.min(done, total), total })
    .where("id", "=", id)
    .where("state", "=", "running")
    .returning("id")
    .execute();
  return rows.length > 0;
}

/**
 * Ends the work, in the transaction that keeps what came of it.
 * @returns false where it is over already, or was cancelled: then nothing of it should be kept
 */
export async function endJob(
  db: Db,
  id: string,
  end: {
    readonly state: "done" | "failed" | "cancelled";
    readonly at: Date;
    readonly message?: string;
    readonly resultId?: string;
  },
): Promise<boolean> {
  const rows = await db
    .updateTable("job_progress")
    .set({
      state: end.state,
      ended_at: end.at,
      message: end.message ?? null,
      result_id: end.resultId ?? null,
    })
    .where("id", "=", id)
    .where("state", "in", under)
    .returning("id")
    .execute();
  return rows.length > 0;
}

import { sql } from "kysely";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fixedClock } from "#platform/clock.ts";
import { silentLog } from "#platform/log.ts";
import { committedDatabase } from "#tests/support/test-database.ts";
import { addJob, removeJob } from "./add-job.ts";
import { installJobs } from "./install-jobs.ts";
import { endJob, findJobProgress, insertJobProgress, listJobsUnderWay } from "./job-progress.queries.ts";
import type { Job, JobRun } from "./job.ts";
import { runWaitingJobs } from "./run-waiting-jobs.ts";
import { startJobs } from "./start-jobs.ts";

const database = committedDatabase();
const clock = fixedClock("2026-10-20T03:00:00Z");
const at = clock();
const tools = () => ({ db: database.db, clock });

/** A job that does what the test says, and remembers with what it was asked. */
function jobOf(work: (run: JobRun, asked: string) => Promise<void> | void = () => {}) {
  const asked: string[] = [];
  const job: Job<unknown> & { readonly payload: z.ZodObject<{ what: z.ZodString }> } = {
    name: `test.${randomUUID()}`,
    payload: z.object({ what: z.string() }),
    run: async (_, payload, run) => {
      const { what } = z.object({ what: z.string() }).parse(payload);
      asked.push(what);
      await work(run, what);
    },
  };
  return { job, asked };
}

const queue = (job: ReturnType<typeof jobOf>["job"], what: string, key?: string) =>
  database.db.transaction().execute((db) => addJob(db, job, { what }, key ? { key } : {}));
const runWaiting = (job: Job<unknown>) =>
  runWaitingJobs(database.pool, { jobs: [job], tools: tools(), log: silentLog });

async function unit(): Promise<string> {
  const id = randomUUID();
  await database.db.insertInto("units").values({ id }).execute();
  return id;
}

/** Work that a page shows, queued under the id of its progress. */
async function queueShown(job: ReturnType<typeof jobOf>["job"]) {
  const id = randomUUID();
  const unitId = await unit();
  await database.db.transaction().execute(async (db) => {
    await insertJobProgress(db, {
      id,
      kind: job.name,
      unitId,
      subjectId: null,
      personId: randomUUID(),
      askedAt: at,
    });
    await addJob(db, job, { what: "shown" }, { key: id });
  });
  return { id, unitId, progress: () => findJobProgress(database.db, id) };
}

const untilAborted = async (signal: AbortSignal) => {
  if (!signal.aborted) await once(signal, "abort");
  throw new Error("told to stop");
};

describe("a queued job", () => {
  test("runs with what it was asked once its transaction is committed", async () => {
    const { job, asked } = jobOf();
    await queue(job, "first");
    await runWaiting(job);
    await runWaiting(job);
    expect(asked).toEqual(["first"]);
  });

  test("never runs where its transaction was rolled back", async () => {
    const { job, asked } = jobOf();
    const failing = database.db.transaction().execute(async (db) => {
      await addJob(db, job, { what: "lost" });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    await runWaiting(job);
    expect(asked).toEqual([]);
  });

  test("asked again under its key while it waits runs once, as last asked", async () => {
    const { job, asked } = jobOf();
    await queue(job, "first", "one-key");
    await queue(job, "second", "one-key");
    await runWaiting(job);
    expect(asked).toEqual(["second"]);
  });

  test("taken out again does not run", async () => {
    const { job, asked } = jobOf();
    await queue(job, "unwanted", "unwanted-key");
    await database.db.transaction().execute((db) => removeJob(db, "unwanted-key"));
    await runWaiting(job);
    expect(asked).toEqual([]);
  });

  test("refuses a payload that is not its own before anything is queued", async () => {
    const { job } = jobOf();
    const wrong = { what: 5 } as unknown as { what: string };
    await expect(database.db.transaction().execute((db) => addJob(db, job, wrong))).rejects.toThrow(
      "expected string",
    );
  });
});

describe("progress", () => {
  test("is shown while the work goes on and after it", async () => {
    const seen: unknown[] = [];
    const { job } = jobOf(async (run) => {
      run.tell(3, 12);
      await expect.poll(shown.progress).toMatchObject({ state: "running", done: 3, total: 12 });
      seen.push(await listJobsUnderWay(database.db, [shown.unitId], job.name));
      await endJob(database.db, shown.id, { state: "done", at, resultId: shown.id });
    });
    const shown = await queueShown(job);
    expect(await shown.progress()).toMatchObject({ state: "waiting", done: 0, total: null });
    await runWaiting(job);
    expect(seen).toEqual([[expect.objectContaining({ id: shown.id })]]);
    expect(await shown.progress()).toMatchObject({ state: "done", resultId: shown.id, endedAt: at });
    expect(await listJobsUnderWay(database.db, [shown.unitId], job.name)).toEqual([]);
  });

  test("cancelled, the work is told so at its next step and is not tried again", async () => {
    const { job, asked } = jobOf(async ({ tell, signal }) => {
      await endJob(database.db, shown.id, { state: "cancelled", at });
      tell(1, 2);
      await untilAborted(signal);
    });
    const shown = await queueShown(job);
    await runWaiting(job);
    await runWaiting(job);
    expect(asked).toHaveLength(1);
    expect(await shown.progress()).toMatchObject({ state: "cancelled" });
  });

  test("cancelled before it began, it does not begin", async () => {
    const { job, asked } = jobOf();
    const shown = await queueShown(job);
    await endJob(database.db, shown.id, { state: "cancelled", at });
    await runWaiting(job);
    expect(asked).toEqual([]);
  });

  test("after the last attempt says that the work failed, in words", async () => {
    const { job, asked } = jobOf(() => {
      throw new Error("always");
    });
    const shown = await queueShown(job);
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await sql`update graphile_worker._private_jobs set run_at = now() - interval '1 minute' where key = ${shown.id}`.execute(
        database.db,
      );
      await runWaiting(job);
    }
    expect(asked).toHaveLength(5);
    expect(await shown.progress()).toMatchObject({
      state: "failed",
      message: expect.stringContaining("thử lại"),
    });
  });
});

describe("the process that works", () => {
  const start = (job: Job<unknown>) =>
    startJobs({ address: database.app, jobs: [job], tools: tools(), log: silentLog });

  test("takes up what another had at hand when it fell", async () => {
    const { job, asked } = jobOf();
    await queue(job, "orphan");
    await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'fallen', attempts = 1`.execute(
      database.db,
    );
    const jobs = start(job);
    await expect.poll(() => asked, { timeout: 10_000 }).toEqual(["orphan"]);
    await jobs.close();
  });

  test("says of work that brought it down each time that it failed", async () => {
    const { job } = jobOf();
    const shown = await queueShown(job);
    await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'fallen', attempts = 5 where key = ${shown.id}`.execute(
      database.db,
    );
    const jobs = start(job);
    await expect.poll(shown.progress, { timeout: 10_000 }).toMatchObject({ state: "failed" });
    await jobs.close();
  });

  test("stops in time in the middle of a job, which the next one takes again", async () => {
    let isFirst = true;
    const { job, asked } = jobOf(async ({ signal }) => {
      if (!isFirst) return;
      isFirst = false;
      await untilAborted(signal);
    });
    await queue(job, "long");
    const first = start(job);
    await expect.poll(() => asked, { timeout: 10_000 }).toHaveLength(1);
    await first.close();
    const second = start(job);
    await expect.poll(() => asked, { timeout: 20_000 }).toHaveLength(2);
    await second.close();
  });

  test("is one at a time; the second takes over when the first ends", async () => {
    const { job, asked } = jobOf();
    const first = start(job);
    await queue(job, "one");
    await expect.poll(() => asked, { timeout: 10_000 }).toHaveLength(1);
    const second = start(job);
    await first.close();
    await queue(job, "two");
    await expect.poll(() => asked, { timeout: 10_000 }).toEqual(["one", "two"]);
    await second.close();
  });
});

test("the serving role works on the queue and cannot change what the queue is", async () => {
  await expect(
    sql`insert into graphile_worker.migrations (id) values (999)`.execute(database.db),
  ).rejects.toThrow("permission denied");
  await expect(sql`drop table graphile_worker._private_jobs`.execute(database.db)).rejects.toThrow(
    "must be owner",
  );
  await installJobs(database.owner);
});

import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import { getFile } from "#domain/files/get-file.ts";
import type { Problem } from "#domain/problem.ts";
import { hasLibreOffice } from "#lib/official-documents/libreoffice.ts";
import { runWaitingJobs } from "#platform/jobs/run-waiting-jobs.ts";
import { silentLog } from "#platform/log.ts";
import { committedDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { askPdf, cancelPdf } from "./ask-pdf.ts";
import { getReportPdf } from "./get-pdf.ts";
import { makePdfJob } from "./make-pdf.ts";
import { insertSamplePlan } from "./sample-plan.ts";
import { sendSampleReport } from "./sample-sending.ts";

const database = committedDatabase();
let world: World;
const id = randomUUID();
const coordinator = "daumoi.suoihoa";
const problem = (code: string) => expect.objectContaining({ code }) as Problem;
const work = () =>
  runWaitingJobs(database.pool, { jobs: [makePdfJob], tools: world.dependencies, log: silentLog });

beforeAll(async () => {
  world = await buildWorld(database.db);
  const commune = { id: world.unitId("xa"), provinceId: world.unitId("tinh") };
  const { dutyId } = await insertSamplePlan(database.db, commune, world.dependencies.newId);
  await sendSampleReport(await world.as(coordinator), { id, dutyId, unitId: commune.id });
});

test(
  "a PDF is asked for once, made by the job and kept as a file of the unit",
  { timeout: 240_000 },
  async (context) => {
    if (!hasLibreOffice()) context.skip("soffice not installed");
    const office = await world.as(coordinator);
    const jobId = randomUUID();
    expect(await run(askPdf, office, { id, jobId })).toMatchObject({ ok: true, value: { asked: true } });
    expect(await run(askPdf, office, { id, jobId })).toMatchObject({ ok: true, value: { asked: false } });
    expect((await getReportPdf(office, id)).job).toMatchObject({ id: jobId, state: "waiting" });
    // Nobody else waits for it.
    expect((await getReportPdf(await world.as("lanhdao.suoihoa"), id)).job).toBeNull();

    await work();
    const { job } = await getReportPdf(office, id);
    expect(job).toMatchObject({ state: "done" });
    const { file, content } = await getFile(office, job?.resultId ?? "");
    expect(file).toMatchObject({ name: "bao-cao-nam-2026-xa-suoi-hoa.pdf", unitId: world.unitId("xa") });
    expect(new TextDecoder().decode(content.subarray(0, 5))).toBe("%PDF-");
  },
);

test("cancelled by who asked, and by nobody else; then nothing is made", async (context) => {
  if (!hasLibreOffice()) context.skip("soffice not installed");
  const office = await world.as(coordinator);
  const jobId = randomUUID();
  await run(askPdf, office, { id, jobId });
  await expect(run(cancelPdf, await world.as("lanhdao.suoihoa"), { id, jobId })).rejects.toEqual(
    problem("not-found"),
  );
  const before = await database.db.selectFrom("files").select("id").execute();
  expect(await run(cancelPdf, office, { id, jobId })).toMatchObject({ ok: true, value: { cancelled: true } });
  await work();
  expect(await database.db.selectFrom("files").select("id").execute()).toHaveLength(before.length);
});

test("out of sight there is no report to make one of; without LibreOffice the page says so", async () => {
  const neighbour = await world.as("tramyte.suoihoa");
  await expect(run(askPdf, neighbour, { id, jobId: randomUUID() })).rejects.toEqual(problem("not-found"));
  await expect(getReportPdf(neighbour, id)).rejects.toEqual(problem("not-found"));
  const office = await world.as(coordinator);
  const path = process.env["PATH"];
  process.env["PATH"] = "";
  try {
    expect(await getReportPdf(office, id)).toMatchObject({ possible: false, sent: true });
    await expect(run(askPdf, office, { id, jobId: randomUUID() })).rejects.toEqual(problem("conflict"));
  } finally {
    process.env["PATH"] = path;
  }
});

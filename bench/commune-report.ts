import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { run } from "#domain/command.ts";
import type { Context, Dependencies } from "#domain/context.ts";
import { loadLists } from "#domain/lists/load-lists.ts";
import { findActor } from "#domain/people/actors.queries.ts";
import { layOutReport } from "#domain/reports/annual-report.word.ts";
import { currentFacts } from "#domain/reports/current-facts.ts";
import { listReports } from "#domain/reports/list-reports.ts";
import { loadAnswered } from "#domain/reports/load-report.ts";
import { findReport } from "#domain/reports/reports.queries.ts";
import { startReport } from "#domain/reports/start-report.ts";
import { loadReferenceUnits } from "#domain/units/load-reference-units.ts";
import { writeDocx } from "#lib/official-documents/write-docx.ts";
import { fixedClock } from "#platform/clock.ts";
import { databaseOn, openPool } from "#platform/db/connection.ts";
import { startEmbeddedPostgres } from "#platform/db/embedded-postgres/embedded-postgres.ts";
import { migrate } from "#platform/db/migrate.ts";
import { fileStore } from "#platform/files.ts";
import { silentLog } from "#platform/log.ts";
import { demoPersonId } from "../src/demo/demo-world.ts";
import { loadDemo } from "../src/demo/load-demo.ts";
import { median, rounded, type Outcome } from "./bench.ts";

const root = join(import.meta.dirname, "..");
const warmings = 5;
const samples = 15;
/** Asked of one commune's year report, from its records to the file. */
const mostMs = 150;

/** The year report of the demonstration commune: figures gathered in the database, laid out, written as .docx. */
export async function benchCommuneReport(): Promise<Outcome> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "lantoa-report-"));
  const server = await startEmbeddedPostgres({ dataDirectory, log: silentLog });
  try {
    await migrate(server.owner, join(root, "db", "migrations"));
    const db = databaseOn(openPool(server.app, { log: silentLog, size: 2 }));
    try {
      return await measure({
        db,
        clock: fixedClock("2026-11-18T03:00:00Z"),
        lists: await loadLists(join(root, "db", "reference")),
        files: fileStore(join(dataDirectory, "files")),
        newId: () => uuidv7(),
      });
    } finally {
      await db.destroy();
    }
  } finally {
    await server.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

async function measure(site: Dependencies): Promise<Outcome> {
  await loadReferenceUnits(site, join(root, "db", "reference"));
  await loadDemo(site, join(root, "db", "demo"));
  const actor = await findActor(site, demoPersonId("daumoi.suoihoa"));
  if (!actor) throw new Error("The demonstration has no coordinator");
  const office: Context = { ...site, actor };
  const reportId = await startYearReport(office);
  const parts: { factsMs: number; wordMs: number; cpuMs: number }[] = [];
  let bytes = 0;
  let activities = 0;
  for (let round = 0; round < warmings + samples; round += 1) {
    const began = performance.now();
    const cpu = process.cpuUsage();
    // oxlint-disable no-await-in-loop -- each by itself, as a person asks for it
    const report = await findReport(site.db, reportId);
    if (!report) throw new Error("The report is gone");
    const facts = await currentFacts(office, await loadAnswered(office, report));
    const gathered = performance.now();
    bytes = (await writeDocx(layOutReport(facts, report.narrative))).length;
    // oxlint-enable no-await-in-loop
    activities = facts.activities.activities;
    const { user, system } = process.cpuUsage(cpu);
    const wordMs = performance.now() - gathered;
    if (round >= warmings) parts.push({ factsMs: gathered - began, wordMs, cpuMs: (user + system) / 1000 });
  }
  const communeReportMs = median(parts.map(({ factsMs, wordMs }) => factsMs + wordMs));
  return {
    figures: {
      communeReportMs: {
        value: rounded(communeReportMs),
        means: "one commune's year report, figures gathered in the database to the bytes of the .docx",
      },
      communeFactsMs: {
        value: rounded(median(parts.map(({ factsMs }) => factsMs))),
        means: "of it, gathering",
      },
      communeWordMs: {
        value: rounded(median(parts.map(({ wordMs }) => wordMs))),
        means: "of it, layout, chart and writing",
      },
      communeCpuMs: {
        value: rounded(median(parts.map(({ cpuMs }) => cpuMs))),
        means:
          "processor time of it in our process, which a busy machine does not lengthen; PostgreSQL's is not in it",
      },
      communeReport: { value: { activities, bytes }, means: "what it tells of, and the size of the file" },
    },
    notes: [],
    passed: communeReportMs < mostMs,
  };
}

/** Of the commune whose plan the demonstration has read. */
async function startYearReport(office: Context): Promise<string> {
  const { own } = await listReports(office);
  const asked = own.find(({ period, role }) => period.id === "2026" && role === "consolidates") ?? own[0];
  if (!asked) throw new Error("Nothing asks the commune for a report");
  const id = office.newId();
  const started = await run(startReport, office, {
    id,
    dutyId: asked.duty.id,
    unitId: asked.unitId,
    period: asked.period.id,
  });
  if (!started.ok) throw new Error("The report could not be begun");
  return started.value.id;
}

import { Client } from "pg";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { run, type Outcome } from "#domain/command.ts";
import type { Context, Dependencies } from "#domain/context.ts";
import { loadLists } from "#domain/lists/load-lists.ts";
import type { Role } from "#domain/people/actor.ts";
import { listTargets } from "#domain/plans/targets.queries.ts";
import { acceptReport } from "#domain/reports/accept-report.ts";
import { consolidateReport } from "#domain/reports/consolidate-report.ts";
import { getReport } from "#domain/reports/get-report.ts";
import { findReport } from "#domain/reports/reports.queries.ts";
import { startReport } from "#domain/reports/start-report.ts";
import { submitReport } from "#domain/reports/submit-report.ts";
import { allSeen, checkReport, unwrittenSections } from "#domain/reports/report-checks.ts";
import { writeNarrative } from "#domain/reports/write-narrative.ts";
import { nationId } from "#domain/units/nation.ts";
import { fixedClock } from "#platform/clock.ts";
import { databaseOn, openPool } from "#platform/db/connection.ts";
import { silentLog } from "#platform/log.ts";
import { rounded, type Outcome as Measured } from "./bench.ts";
import { insertCommuneReports } from "./commune-reports.ts";
import { worldNow, type ProgressWorld } from "./progress-world.ts";
import { benchId, writeReportPlans, type ReportPlans } from "./report-plans.ts";

const reference = join(import.meta.dirname, "..", "db", "reference");

/**
 * 3,321 accepted reports of communes → 34 of provinces, each put together, sent and accepted → 1 of the nation; broken
 * off in the middle and taken up again, then all of it once more: the hash must be the same.
 */
export async function benchConsolidation(
  world: ProgressWorld,
  say: (step: string) => void,
): Promise<Measured> {
  const client = new Client(world.superuser);
  await client.connect();
  const db = databaseOn(openPool(world.app, { log: silentLog, size: 4, statementTimeout: 0 }));
  try {
    const lists = await loadLists(reference);
    const plans = await writeReportPlans(db, worldNow.slice(0, 10));
    const targets = await listTargets(db, [plans.nation.planId], "latest");
    say("reports of communes");
    const reports = await insertCommuneReports(client, plans, targets, lists);
    const dependencies: Dependencies = {
      db,
      lists,
      clock: fixedClock(worldNow),
      newId: () => uuidv7(),
      files: { put: unused, get: unused },
    };
    const chain = chainOf(dependencies, plans, world.reader.personId);
    say("consolidating");
    const began = performance.now();
    for (const province of plans.provinces) await chain.report(province);
    const first = await chain.consolidateNation();
    const seconds = (performance.now() - began) / 1000;

    say("once more, broken off in the middle");
    await client.query("delete from report_consolidations");
    await client.query(
      `delete from report_versions where report_id in
      (select id from reports where period = '2026' and duty_id = $1)`,
      [plans.nation.dutyId],
    );
    await client.query("delete from reports where duty_id = $1", [plans.nation.dutyId]);
    const half = Math.floor(plans.provinces.length / 2);
    for (const province of plans.provinces.slice(0, half)) await chain.report(province);
    // Taken up again: what is accepted is not done twice.
    const again = chainOf(dependencies, plans, world.reader.personId);
    for (const province of plans.provinces) await again.report(province);
    const second = await again.consolidateNation();
    const same = first.digest === second.digest && first.taken === plans.provinces.length;
    return {
      figures: {
        consolidationSeconds: {
          value: rounded(seconds),
          means: `s for ${reports} reports of communes into ${plans.provinces.length} of provinces, each sent and accepted, into 1`,
        },
        sameHash: {
          value: String(same),
          means: "broken off, taken up and run again, the nation's hash is the same",
        },
      },
      notes: [],
      passed: same && seconds < 15,
    };
  } finally {
    await db.destroy();
    await client.end();
  }
}

/** The work of 34 officers and one of the nation, by the commands that the pages run. */
function chainOf(dependencies: Dependencies, plans: ReportPlans, personId: string) {
  const officer = (unitId: string, above: readonly string[], role: Role = "coordinator"): Context => ({
    ...dependencies,
    actor: {
      personId,
      name: "",
      appointments: [{ unitId, unitName: "", role, unitAncestors: [...above, unitId] }],
    },
  });
  const nation = officer(nationId, []);
  const start = async (context: Context, unitId: string, number: number) => {
    // Ids that come again, so that the second run has the same inputs.
    const asked = { id: benchId("e0", number), dutyId: plans.nation.dutyId, unitId, period: "2026" };
    return valueOf(await run(startReport, context, asked)).id;
  };
  const consolidate = async (context: Context, id: string) => {
    const made = valueOf(await run(consolidateReport, context, { id, jobId: dependencies.newId() }));
    if (made.queued) throw new Error("a province is too large to be done at once");
    return made;
  };
  return {
    async report({ unit }: ReportPlans["provinces"][number]): Promise<void> {
      const context = officer(unit.id, [nationId]);
      const id = await start(
        context,
        unit.id,
        1 + plans.provinces.findIndex((each) => each.unit.id === unit.id),
      );
      if ((await findReport(dependencies.db, id))?.status !== "draft") return;
      await consolidate(context, id);
      const { report, facts } = await getReport(context, id);
      const sections = Object.fromEntries(
        unwrittenSections(facts.outline, report.narrative).map(({ code }) => [
          code,
          "Đã thực hiện theo kế hoạch.",
        ]),
      );
      valueOf(
        await run(writeNarrative, context, { id, changedAt: report.changedAt.toISOString(), sections }),
      );
      const written = await getReport(context, id);
      const checks = checkReport(written.facts, written.report.narrative, dependencies.lists);
      const { version } = valueOf(await run(submitReport, context, { id, answers: allSeen(checks) }));
      valueOf(await run(acceptReport, nation, { id, version }));
    },
    async consolidateNation() {
      return consolidate(nation, await start(nation, nationId, 0));
    },
  };
}

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(Object.values(outcome.fields).join(" "));
  return outcome.value;
}

const unused = () => Promise.reject(new Error("no files here"));

import { askProcess } from "./ask-process.ts";
import { rounded, type Outcome } from "./bench.ts";
import { databaseOn, openPool } from "#platform/db/connection.ts";
import { silentLog } from "#platform/log.ts";
import { nationPlan } from "./board-plan.ts";
import { startPagesSite } from "./pages-site.ts";
import { worldNow, type ProgressWorld } from "./progress-world.ts";
import { benchId, insertYearlyDuty } from "./report-plans.ts";
import type { Rush, Rushed } from "./send-reports.ts";

/** What is asked: so many people within a minute. */
const crowd = { people: 1000, seconds: 60, p95Ms: 500 } as const;

/** Who sent before the last minute, and within how long. */
const earlierPeople = 60;
const earlierSeconds = 10;

/**
 * The last minute before a deadline, through the pages of the built site: each of a thousand people already signed in
 * begins a report, writes what must be written, and sends it. Goes after benchConsolidation, whose plans are in force.
 */
export async function benchDeadline(world: ProgressWorld, say: (step: string) => void): Promise<Outcome> {
  const db = databaseOn(openPool(world.app, { log: silentLog, statementTimeout: 0 }));
  const dutyId = benchId("dd", 0);
  try {
    await insertYearlyDuty(db, { id: dutyId, planId: nationPlan, senderKinds: [], due: "11-13" });
  } finally {
    await db.destroy();
  }
  // Each of another unit: of two at one unit the second is led to the report that the first began.
  const byUnit = new Map(world.writers.map((writer) => [writer.unitId, writer]));
  const people = [...byUnit.values()];
  const writers = people.slice(0, crowd.people);
  const earlier = people.slice(crowd.people, crowd.people + earlierPeople);
  if (earlier.length < earlierPeople) throw new Error(`only ${people.length} units have somebody`);
  say("the built site");
  const site = await startPagesSite(world, worldNow);
  try {
    const rush: Omit<Rush, "writers" | "seconds"> = {
      port: site.port,
      dutyId,
      period: worldNow.slice(0, 4),
    };
    // A site that has served the day is not one that started this moment.
    say("those who came earlier");
    await askProcess<Rushed>("send-reports.ts", { ...rush, writers: earlier, seconds: earlierSeconds });
    say("a minute before the deadline");
    const { requests, errors, sent, p50, p95, seconds } = await askProcess<Rushed>("send-reports.ts", {
      ...rush,
      writers,
      seconds: crowd.seconds,
    });
    return {
      figures: {
        deadlineErrors: {
          value: errors + (writers.length - sent),
          means: `answers that failed, or reports not sent, of ${writers.length} people within ${rounded(seconds)} s`,
        },
        deadlineP95Ms: {
          value: rounded(p95),
          means: `ms within which 95 of 100 of their ${requests} requests were answered (the middle one: ${rounded(p50)}), ${earlierPeople} others having come before`,
        },
      },
      notes: [],
      passed: errors === 0 && sent === crowd.people && p95 < crowd.p95Ms && seconds < crowd.seconds + 10,
    };
  } finally {
    await site.stop();
  }
}

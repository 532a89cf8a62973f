import type { Outcome } from "./bench.ts";
import { benchConsolidation } from "./consolidation.ts";
import { benchDeadline } from "./deadline.ts";
import { buildProgressWorld } from "./progress-world.ts";

/** Of the country: every commune is there at any scale, and enough people that a thousand of them are at a unit of their own. */
const scale = 0.02;
const activities = 50_000;

/** Consolidation up to the nation, then the last minute before a deadline, on one generated world. */
export async function benchReportWorld(): Promise<Outcome> {
  const began = performance.now();
  const say = (step: string) =>
    process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${step}\n`);
  const world = await buildProgressWorld(scale, say, { people: 1700 });
  try {
    await world.addActivities(activities);
    const up = await benchConsolidation(world, say);
    const rush = await benchDeadline(world, say);
    return {
      figures: { ...up.figures, ...rush.figures },
      notes: [...up.notes, ...rush.notes],
      passed: up.passed && rush.passed,
    };
  } finally {
    await world.stop();
  }
}

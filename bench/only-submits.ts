import type { Bench } from "./bench.ts";
import { keepBoardPlan } from "./board-plan.ts";
import { buildProgressWorld, fullSize } from "./progress-world.ts";
import { benchSubmits } from "./submits.ts";

/** Activities recorded, without the boards: on the same world, with the counters of the boards' eight targets. */
export const benchOnlySubmits: Bench = async ({ scale }) => {
  const say = (step: string) => process.stderr.write(`${step}\n`);
  const world = await buildProgressWorld(scale, say);
  try {
    await world.addActivities(Math.round(fullSize.activities * scale));
    await keepBoardPlan(world);
    say("submissions");
    const { figures, notes, passed } = await benchSubmits(world);
    return { figures, notes: [...notes, ...(scale < 1 ? [`at ${scale} of the full size`] : [])], passed };
  } finally {
    await world.stop();
  }
};

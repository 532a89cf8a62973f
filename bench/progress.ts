import type { Bench } from "./bench.ts";
import { benchBoards } from "./boards.ts";
import { buildProgressWorld, fullSize } from "./progress-world.ts";
import { benchSubmits } from "./submits.ts";

/** Boards of the nation and activities recorded, on one generated world. */
export const benchProgress: Bench = async ({ scale }) => {
  const began = performance.now();
  const say = (step: string) =>
    process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${step}\n`);
  const world = await buildProgressWorld(scale, say);
  try {
    const boards = await benchBoards(world, { activities: Math.round(fullSize.activities * scale), say });
    say("submissions");
    const submits = await benchSubmits(world);
    const { activities, entries } = await world.count();
    return {
      figures: {
        ...boards.figures,
        ...submits.figures,
        rows: {
          value: { units: world.units, activities, entries },
          means: "what there was in the end",
        },
      },
      notes: [...boards.notes, ...submits.notes, ...(scale < 1 ? [`at ${scale} of the full size`] : [])],
      passed: boards.passed && submits.passed,
    };
  } finally {
    await world.stop();
  }
};

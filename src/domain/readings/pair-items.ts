import type { Quote } from "#lib/plan-reading/plan-reading.ts";
import type { Clause } from "#domain/plans/plan.ts";

/** One item kept: as read, as reviewed, and its place in the reading's list. */
export type Pair<Read, Kept> = readonly [read: Read, kept: Kept, at: number];

/** What was read beside what was kept of it; dropped items are left out, and what lies beyond the reading. */
export function pairItems<Read, Kept>(
  read: readonly Read[],
  reviewed: readonly (Kept | null)[],
): Pair<Read, Kept>[] {
  return read.flatMap((item, at) => {
    const kept = reviewed[at];
    return kept ? [[item, kept, at] as const] : [];
  });
}

export function clauseOf({ quote, at }: Quote): Clause {
  return { quote, quoteAt: [at[0], at[1]] };
}

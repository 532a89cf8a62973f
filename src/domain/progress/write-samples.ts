import type { Target } from "#domain/plans/target.ts";
import { insertPlan, type NewPlan } from "#domain/plans/plans.queries.ts";
import { insertTargets } from "#domain/plans/targets.queries.ts";
import { postToLedger } from "#domain/ledger/post-to-ledger.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import type { Database } from "#platform/db/connection.ts";
import { samplePlan, sampleTarget } from "./samples.ts";

/** What the database tests of this folder write: a plan with targets, and amounts in the ledger. */

/** @param index numbers the ids, so that a test can name them. */
export const sampleId = (index: number): string =>
  `00000000-0000-7000-8000-${String(index).padStart(12, "0")}`;

/** A plan of a unit with these targets, in their order; answers the ids of the targets. */
export async function writePlan(
  db: Database,
  unit: Pick<Unit, "id" | "provinceId">,
  targets: readonly Partial<Target>[],
  plan: Partial<NewPlan> = {},
): Promise<{ planId: string; targetIds: string[] }> {
  const planId = plan.id ?? sampleId(1);
  const number = Number(planId.slice(-6));
  const rows = targets.map((target, index) => ({
    ...sampleTarget({ ...target, id: sampleId(number * 100 + index), planId, position: index }),
    quoteAt: [0, 10] as const,
  }));
  await db.transaction().execute(async (transaction) => {
    const base = samplePlan({ unitId: unit.id, provinceId: unit.provinceId, confirmedBy: sampleId(9) });
    await insertPlan(transaction, { ...base, body: null, ...plan, id: planId });
    await insertTargets(transaction, rows);
  });
  return { planId, targetIds: rows.map(({ id }) => id) };
}

export interface Posting {
  readonly unitId: string;
  readonly day: string;
  readonly measure: string;
  readonly amount: number;
}

/** Posts amounts as if so many activities had been recorded. */
export async function post(
  db: Database,
  postings: readonly Posting[],
  firstSource = 1_000_000,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const [index, { unitId, day, ...amount }] of postings.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one transaction is one connection
      const unit = await getUnit(transaction, unitId, day);
      // oxlint-disable-next-line no-await-in-loop
      await postToLedger(
        transaction,
        {
          source: "activity",
          sourceId: sampleId(firstSource + index),
          unitId,
          communeId: unit.communeId,
          provinceId: unit.provinceId,
          day,
        },
        [amount],
      );
    }
  });
}

/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

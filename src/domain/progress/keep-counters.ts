import type { Dependencies } from "#domain/context.ts";
import { counterName } from "#domain/ledger/counter.ts";
import { ensureCounters } from "#domain/ledger/ensure-counters.ts";
import { listCounters } from "#domain/ledger/figures.queries.ts";
import { listTargets } from "#domain/plans/targets.queries.ts";
import { listCountingPlans } from "./counting-plans.queries.ts";
import { countersOf } from "./place-needs.ts";

/**
 * Makes the totals keep what the plans of the nation and the provinces ask. Does nothing where they do already, so
 * that it can be run at start-up, after a plan is confirmed, and every night; until it has run, boards ask the
 * ledger itself, which takes seconds and says the same.
 * @returns how many counters the plans need
 */
export async function keepCounters({ db, lists }: Pick<Dependencies, "db" | "lists">): Promise<number> {
  const plans = await listCountingPlans(db);
  const targets = await listTargets(
    db,
    plans.map(({ id }) => id),
    "all",
  );
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  const counters = targets.flatMap((target) => {
    const plan = planOf.get(target.planId);
    return plan ? countersOf(target, plan, lists) : [];
  });
  const kept = new Set((await listCounters(db)).map(counterName));
  // Adding counters holds every posting up; having nothing to add does not.
  await ensureCounters(
    db,
    counters.filter((counter) => !kept.has(counterName(counter))),
  );
  return counters.length;
}

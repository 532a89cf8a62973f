import type { Database, Transaction } from "#platform/db/connection.ts";
import { listStatedDuties } from "#domain/plans/duties.queries.ts";
import { listOccasions } from "#domain/plans/occasions.queries.ts";
import type { Amendable } from "./pair-wordings.ts";
import { listResponsibilities } from "#domain/plans/responsibilities.queries.ts";
import { listTargets } from "#domain/plans/targets.queries.ts";
import { listTasks } from "#domain/plans/tasks.queries.ts";

/** The items of a plan in their latest wording. */
export async function listAmendable(db: Database | Transaction, planId: string): Promise<Amendable> {
  const ids = [planId];
  const [targets, tasks, occasions, duties, responsibilities] = await Promise.all([
    listTargets(db, ids, "latest"),
    listTasks(db, ids, "latest"),
    listOccasions(db, ids, "latest"),
    listStatedDuties(db, ids, "latest"),
    listResponsibilities(db, ids, "latest"),
  ]);
  return { targets, tasks, occasions, duties, responsibilities };
}

import { Problem } from "#domain/problem.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { Transaction } from "#platform/db/connection.ts";
import { insertDuties } from "./duties.queries.ts";
import type { Duty } from "./duty.ts";
import { insertLegalBases } from "./legal-bases.queries.ts";
import { insertOccasions } from "./occasions.queries.ts";
import { insertPassages } from "./passages.queries.ts";
import type { PlanLegalBasis } from "./plan-legal-basis.ts";
import type { PlanOccasion } from "./plan-occasion.ts";
import type { PlanPassage } from "./plan-passage.ts";
import { insertPlan, type NewPlan } from "./plans.queries.ts";
import { postPlan } from "./post-plan.ts";
import { insertResponsibilities } from "./responsibilities.queries.ts";
import type { Responsibility } from "./responsibility.ts";
import type { Target } from "./target.ts";
import { insertTargets } from "./targets.queries.ts";
import type { Task } from "./task.ts";
import { insertTasks } from "./tasks.queries.ts";

/** What a plan consists of. Every quote's place is one in the plan's body. */
export interface PlanItems {
  readonly targets: readonly Target[];
  /** Parents before their children. */
  readonly tasks: readonly Task[];
  readonly occasions: readonly PlanOccasion[];
  readonly duties: readonly Duty[];
  readonly responsibilities: readonly Responsibility[];
  readonly passages: readonly PlanPassage[];
  readonly legalBases: readonly PlanLegalBasis[];
}

export type ItemCounts = Readonly<Record<keyof PlanItems, number>>;

export function countsOf(items: PlanItems): ItemCounts {
  return {
    targets: items.targets.length,
    tasks: items.tasks.length,
    occasions: items.occasions.length,
    duties: items.duties.length,
    responsibilities: items.responsibilities.length,
    passages: items.passages.length,
    legalBases: items.legalBases.length,
  };
}

/**
 * Writes a plan with all its items and posts it to the ledger, as every plan that was issued. The one way in for
 * plans with items, whether they were read from a document or drafted here.
 * @param day the day it counts where the document leaves its date blank
 * @throws Problem conflict where a plan of that id is there already
 */
export async function createPlan(
  db: Transaction,
  plan: NewPlan,
  items: PlanItems,
  unit: Pick<Unit, "id" | "communeId" | "provinceId">,
  day: string,
): Promise<void> {
  if (!(await insertPlan(db, plan))) throw new Problem("conflict");
  await insertItems(db, items);
  await postPlan(db, plan, unit, day);
}

export async function insertItems(db: Transaction, items: PlanItems): Promise<void> {
  await insertTargets(db, items.targets);
  await insertTasks(db, items.tasks);
  await insertOccasions(db, items.occasions);
  await insertDuties(db, items.duties);
  await insertResponsibilities(db, items.responsibilities);
  await insertPassages(db, items.passages);
  await insertLegalBases(db, items.legalBases);
}

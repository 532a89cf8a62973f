import type { Unit } from "#domain/units/unit.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { LegalBasis } from "#lib/plan-reading/plan-reading.ts";
import { searchKey } from "#lib/vietnamese/fold.ts";
import { listStatedDuties } from "./duties.queries.ts";
import type { Followable } from "./follow-items.ts";
import { listOccasions } from "./occasions.queries.ts";
import type { Plan } from "./plan.ts";
import { listPlansOf } from "./plans.queries.ts";
import { listTargetsOf } from "./targets.queries.ts";
import { listTasks } from "./tasks.queries.ts";

type Db = Database | Transaction;

/** The plans that a unit's own may follow: those of the units above it that were not withdrawn, the nearest first. */
export async function listFollowablePlans(
  db: Db,
  unit: Pick<Unit, "id" | "ancestors">,
  day: string,
): Promise<Plan[]> {
  const above = unit.ancestors.filter((id) => id !== unit.id);
  const plans = await listPlansOf(db, above, day);
  return plans.toSorted((one, other) => above.indexOf(other.unitId) - above.indexOf(one.unitId));
}

/** What there is to carry on in a plan, as it is worded on a day. */
export async function listItemsToFollow(db: Db, planId: string, day: string): Promise<Followable> {
  const on = { on: day };
  const [targets, tasks, occasions, duties] = await Promise.all([
    listTargetsOf(db, { id: planId }, day),
    listTasks(db, [planId], on),
    listOccasions(db, [planId], on),
    listStatedDuties(db, [planId], on),
  ]);
  return { targets, tasks, occasions, duties };
}

/** The plan whose number stands among the legal bases, "77/KH-UBND" of whichever unit above; null for none. */
export function proposeFollowed<Above extends Pick<Plan, "number">>(
  plans: readonly Above[],
  bases: readonly Pick<LegalBasis, "number">[],
): Above | null {
  const cited = new Set(bases.map(({ number }) => numberKey(number)));
  return plans.find(({ number }) => number !== null && cited.has(numberKey(number))) ?? null;
}

/** Numbers are printed with blanks and with either d: "77 / KH-UBND". */
function numberKey(number: string): string {
  return searchKey(number).replace(/\s/gu, "").replace(/^0+/u, "");
}

import { postToLedger } from "#domain/ledger/post-to-ledger.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { Transaction } from "#platform/db/connection.ts";
import { measureOf, type PlanKind, type PlanPurpose } from "./plan.ts";

interface Postable {
  readonly id: string;
  readonly kind: PlanKind;
  readonly purpose: PlanPurpose;
  readonly issuedOn: string | null;
}

/**
 * Issued plans count too: a unit that issued its plan has done what "100% xây dựng kế hoạch" asks. A decision
 * may carry a plan; letters, directives and articles are none.
 * @param day the day it counts where the document leaves its date blank
 */
export async function postPlan(
  db: Transaction,
  plan: Postable,
  unit: Pick<Unit, "id" | "communeId" | "provinceId">,
  day: string,
): Promise<void> {
  const counts = plan.kind === "plan" || plan.kind === "decision";
  await postToLedger(db, posting(plan, unit, day), counts ? [{ measure: measureOf(plan), amount: 1 }] : []);
}

/** Takes a withdrawn plan out of every count. */
export async function unpostPlan(
  db: Transaction,
  plan: Postable,
  unit: Pick<Unit, "id" | "communeId" | "provinceId">,
  day: string,
): Promise<void> {
  await postToLedger(db, posting(plan, unit, day), []);
}

function posting(plan: Postable, unit: Pick<Unit, "id" | "communeId" | "provinceId">, day: string) {
  return {
    source: "plan",
    sourceId: plan.id,
    unitId: unit.id,
    communeId: unit.communeId,
    provinceId: unit.provinceId,
    day: plan.issuedOn ?? day,
  } as const;
}

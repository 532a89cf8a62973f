import { actsFor, seesPlanOf, seesUnit, type Actor, type Placed } from "#domain/people/actor.ts";

/** The coordinator of a unit reads, confirms, publishes and withdraws its plans. */
export function mayManagePlans(actor: Actor, unit: Placed): boolean {
  return actsFor(actor, unit, ["administrator", "coordinator"]);
}

/** Whoever records for a unit may record that it issued a plan. */
export function mayRecordIssuedPlan(actor: Actor, unit: Placed): boolean {
  return actsFor(actor, unit, ["administrator", "coordinator", "reporter"]);
}

/** The coordinator may withdraw any plan of the unit, a reporter what they recorded themselves. */
export function mayWithdrawPlan(actor: Actor, unit: Placed, plan: { readonly confirmedBy: string }): boolean {
  return (
    mayManagePlans(actor, unit) || (plan.confirmedBy === actor.personId && mayRecordIssuedPlan(actor, unit))
  );
}

/**
 * A plan is seen from its unit up by whoever oversees it, and from its unit down by whoever it binds; a
 * withdrawn one binds nobody.
 */
export function maySeePlan(
  actor: Actor,
  unit: Placed & { readonly id: string },
  plan: { readonly withdrawnAt: Date | null },
): boolean {
  return plan.withdrawnAt === null ? seesPlanOf(actor, unit) : seesUnit(actor, unit);
}

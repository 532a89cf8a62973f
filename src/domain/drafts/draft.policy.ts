import { actsFor, seesWork, type Actor, type Placed } from "#domain/people/actor.ts";

/**
 * Whoever may record that a unit issued a plan may write it: schools and villages have no coordinator of their own.
 */
export function mayWriteDrafts(actor: Actor, unit: Placed): boolean {
  return actsFor(actor, unit, ["administrator", "coordinator", "reporter"]);
}

/** A draft is read by who works for its unit or oversees it; it binds nobody below yet. */
export function maySeeDraft(actor: Actor, unit: Placed): boolean {
  return seesWork(actor, unit);
}

/** Writes for a unit below the one whose plan this is: may carry it on. */
export function mayCarryOn(actor: Actor, planUnit: { readonly id: string }): boolean {
  return actor.appointments.some(
    ({ unitId, unitAncestors }) =>
      unitId !== planUnit.id &&
      unitAncestors.includes(planUnit.id) &&
      mayWriteDrafts(actor, { ancestors: unitAncestors }),
  );
}

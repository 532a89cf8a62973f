import { actsFor, seesUnit, type Actor, type Placed } from "#domain/people/actor.ts";

/** Whoever records for a unit may keep files for it. */
export function mayStoreFile(actor: Actor, unit: Placed): boolean {
  return actsFor(actor, unit, ["administrator", "coordinator", "reporter"]);
}

/** Whoever sees a unit may open its files. */
export function maySeeFile(actor: Actor, unit: Placed): boolean {
  return seesUnit(actor, unit);
}

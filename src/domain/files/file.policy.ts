import { actsAt, actsFor, seesWork, type Actor, type Placed } from "#domain/people/actor.ts";

/** Whoever records for a unit may keep files for it; its clerk the signed papers. */
export function mayStoreFile(actor: Actor, unit: Placed): boolean {
  return actsFor(actor, unit, ["administrator", "coordinator", "reporter"]) || actsAt(actor, unit, ["clerk"]);
}

/** Whoever works for a unit may open its files: evidence shows people. Its clerk opens what they kept themselves. */
export function maySeeFile(actor: Actor, unit: Placed, file: { readonly uploadedBy: string }): boolean {
  return seesWork(actor, unit) || (file.uploadedBy === actor.personId && mayStoreFile(actor, unit));
}

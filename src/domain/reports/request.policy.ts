import { actsFor, type Actor, type Placed } from "#domain/people/actor.ts";

/** The coordinator of a unit asks the units below for a report, by one of its plans, and takes that back. */
export const mayRequestReport = (actor: Actor, unit: Placed): boolean =>
  actsFor(actor, unit, ["coordinator"]);

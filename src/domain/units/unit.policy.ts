import { type Actor, actsFor, type Placed } from "#domain/people/actor.ts";

/** The coordinator or administrator of a unit adds and renames the units at or below it. */
export const mayArrangeUnits = (actor: Actor, parent: Placed): boolean =>
  actsFor(actor, parent, ["administrator", "coordinator"]);

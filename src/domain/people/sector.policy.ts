import { type Actor, actsFor, type Placed } from "./actor.ts";

/** The coordinator or administrator of a unit, or of one above it, says who watches over which units below it. */
export const mayAssignSectors = (actor: Actor, unit: Placed): boolean =>
  actsFor(actor, unit, ["administrator", "coordinator"]);

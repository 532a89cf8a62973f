import type { Actor } from "#domain/people/actor.ts";
import { type Watchable, watches } from "#domain/people/sector.ts";

/** The coordinator of a unit above reminds, and whoever watches over the unit; nobody the own unit. */
export const mayRemind = (actor: Actor, unit: Watchable): boolean =>
  actor.appointments.some(
    ({ role, unitId }) => role === "coordinator" && unitId !== unit.id && unit.ancestors.includes(unitId),
  ) || watches(actor, unit);

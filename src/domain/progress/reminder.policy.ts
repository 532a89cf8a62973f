import type { Actor, Placed } from "#domain/people/actor.ts";

/** The coordinator of a unit above reminds; nobody the own unit. */
export const mayRemind = (actor: Actor, unit: Placed & { readonly id: string }): boolean =>
  actor.appointments.some(
    ({ role, unitId }) => role === "coordinator" && unitId !== unit.id && unit.ancestors.includes(unitId),
  );

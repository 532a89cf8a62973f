import { type Actor, actsFor, type Placed, workingRoles } from "./actor.ts";

/** The administrator of a unit, or of one above it, gives and ends accounts there. */
export const mayAppoint = (actor: Actor, unit: Placed): boolean => actsFor(actor, unit, ["administrator"]);

/** Who acts for a unit is known to its own people and those above; a supervisor reads papers, not people. */
export const maySeePeople = (actor: Actor, unit: Placed): boolean =>
  actsFor(actor, unit, [...workingRoles, "clerk"]);

/**
 * A new password opens everything that its owner may do: only who administers every unit that the person acts
 * for gives it.
 */
export const mayResetPassword = (actor: Actor, units: readonly Placed[]): boolean =>
  units.length > 0 && units.every((unit) => mayAppoint(actor, unit));

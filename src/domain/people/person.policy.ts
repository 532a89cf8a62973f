import { type Actor, actsFor, type Placed } from "./actor.ts";

/** The administrator of a unit, or of one above it, gives and ends accounts there. */
export const mayAppoint = (actor: Actor, unit: Placed): boolean => actsFor(actor, unit, ["administrator"]);

/**
 * A new password opens everything that its owner may do: only who administers every unit that the person acts
 * for gives it.
 */
export const mayResetPassword = (actor: Actor, units: readonly Placed[]): boolean =>
  units.length > 0 && units.every((unit) => mayAppoint(actor, unit));

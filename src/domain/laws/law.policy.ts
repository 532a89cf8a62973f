import { type Actor, actsFor, type Placed } from "#domain/people/actor.ts";

/**
 * The administrator of the nation, a province or a commune writes into the register what then holds there and
 * below. A school or an office uses the register of its commune.
 */
export const mayKeepLaws = (actor: Actor, unit: Placed & { readonly level: string }): boolean =>
  unit.level !== "leaf" && actsFor(actor, unit, ["administrator"]);

import { type Actor, actsAt, type Placed, type Role } from "./actor.ts";
import { mayAppoint } from "./person.policy.ts";

interface Held {
  readonly personId: string;
  readonly role: Role;
}

/**
 * Who is away names the own deputy; for others the administrator does, and the unit's coordinator, who for an
 * administrator would give away more than is theirs.
 */
export const mayNameDeputy = (actor: Actor, held: Held, unit: Placed): boolean =>
  held.personId === actor.personId ||
  mayAppoint(actor, unit) ||
  (held.role !== "administrator" && actsAt(actor, unit, ["coordinator"]));

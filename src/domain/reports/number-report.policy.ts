import type { Actor, Placed } from "#domain/people/actor.ts";

interface IssuingUnit extends Placed {
  readonly id: string;
}

/** Who numbers a unit's documents: its clerk (văn thư) and, where it has none, its coordinator; nobody from above. */
const whoNumbers: readonly string[] = ["clerk", "coordinator"];

export const mayNumberReport = (actor: Actor, unit: IssuingUnit): boolean =>
  actor.appointments.some(({ unitId, role }) => unitId === unit.id && whoNumbers.includes(role));

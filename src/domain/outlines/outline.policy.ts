import type { Actor } from "#domain/people/actor.ts";

interface PrescribingUnit {
  readonly id: string;
  readonly level: string;
}

/**
 * Who receives reports says what form they have: the unit's own coordinator or administrator, nobody above or below
 * for it. An office or a school receives none.
 */
export const mayPrescribeOutlines = (actor: Actor, unit: PrescribingUnit): boolean =>
  unit.level !== "leaf" &&
  actor.appointments.some(
    (a) => a.unitId === unit.id && (a.role === "coordinator" || a.role === "administrator"),
  );

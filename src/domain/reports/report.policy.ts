import { seesUnit, type Actor, type Placed } from "#domain/people/actor.ts";

interface ReportingUnit extends Placed {
  readonly id: string;
}

/** A report speaks for its unit: only the unit's own people write and send it, nobody above for them. */
export const mayWriteReport = (actor: Actor, unit: ReportingUnit): boolean =>
  actor.appointments.some((a) => a.unitId === unit.id && (a.role === "reporter" || a.role === "coordinator"));

/** Everyone appointed to the unit sees its report as it is being written. */
export const maySeeDraft = (actor: Actor, unit: ReportingUnit): boolean =>
  actor.appointments.some((a) => a.unitId === unit.id);

/** Whoever is appointed above the unit sees the report once it was sent, and of it what was sent. */
export const maySeeReport = (
  actor: Actor,
  unit: ReportingUnit,
  report: { readonly version: number },
): boolean => maySeeDraft(actor, unit) || (report.version > 0 && seesUnit(actor, unit));

/** The coordinator of a unit above takes a report in or sends it back; nobody decides on the own unit's. */
export const mayDecideReport = (actor: Actor, unit: ReportingUnit): boolean =>
  actor.appointments.some(
    (a) => a.role === "coordinator" && a.unitId !== unit.id && unit.ancestors.includes(a.unitId),
  ) && !maySeeDraft(actor, unit);

import { actsAt, actsFor, seesWork, type Actor, type Placed, workingRoles } from "#domain/people/actor.ts";
import type { ReportStatus } from "./report.ts";

interface ReportingUnit extends Placed {
  readonly id: string;
}

/** A report speaks for its unit: only the unit's own people write and send it, nobody above for them. */
export const mayWriteReport = (actor: Actor, unit: ReportingUnit): boolean =>
  actsAt(actor, unit, ["reporter", "coordinator"]);

/** Everyone who works for the unit sees its report as it is being written. */
export const maySeeDraft = (actor: Actor, unit: ReportingUnit): boolean => actsAt(actor, unit, workingRoles);

/**
 * Whoever works above the unit sees the report once it was sent, and of it what was sent; so do the unit's own clerk
 * and supervisor. A supervisor above waits until it was taken in.
 */
export const maySeeReport = (
  actor: Actor,
  unit: ReportingUnit,
  report: { readonly version: number; readonly status: ReportStatus },
): boolean =>
  maySeeDraft(actor, unit) ||
  (report.version > 0 && (seesWork(actor, unit) || actsAt(actor, unit, ["clerk", "supervisor"]))) ||
  (report.status === "accepted" && actsFor(actor, unit, ["supervisor"]));

/** Number, date and signed scan are put to what was sent by the unit's clerk, or its coordinator where it has none. */
export const mayNumberReport = (actor: Actor, unit: ReportingUnit): boolean =>
  actsAt(actor, unit, ["clerk", "coordinator"]);

/** The coordinator of a unit above takes a report in or sends it back; nobody decides on the own unit's. */
export const mayDecideReport = (actor: Actor, unit: ReportingUnit): boolean =>
  actor.appointments.some(
    (a) => a.role === "coordinator" && a.unitId !== unit.id && unit.ancestors.includes(a.unitId),
  ) && !actor.appointments.some((a) => a.unitId === unit.id);

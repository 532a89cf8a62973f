import { seesUnit, type Actor, type Placed } from "#domain/people/actor.ts";
import type { ReportStatus } from "./report.ts";

interface ReportingUnit extends Placed {
  readonly id: string;
}

/** A report speaks for its unit: only the unit's own people write and send it, nobody above for them. */
export const mayWriteReport = (actor: Actor, unit: ReportingUnit): boolean =>
  actor.appointments.some((a) => a.unitId === unit.id && (a.role === "reporter" || a.role === "coordinator"));

/** Everyone appointed to the unit sees its draft; whoever is appointed above it sees the report once it is sent. */
export const maySeeReport = (actor: Actor, unit: ReportingUnit, status: ReportStatus): boolean =>
  status === "submitted" ? seesUnit(actor, unit) : actor.appointments.some((a) => a.unitId === unit.id);

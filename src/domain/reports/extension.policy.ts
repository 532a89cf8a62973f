import type { Actor, Placed } from "#domain/people/actor.ts";
import { mayWriteReport } from "./report.policy.ts";

type Sender = Placed & { readonly id: string };

/** A unit asks for its own report, by whoever writes it. */
export const mayAskExtension = mayWriteReport;

/**
 * The coordinator of the unit whose plan asks for the report, or of one above, grants a day; nobody to the own unit.
 * What the plan's own unit consolidates is for those above it to extend.
 */
export function mayDecideExtension(actor: Actor, unit: Sender, plan: { readonly unitId: string }): boolean {
  const upToPlan = unit.ancestors.slice(0, unit.ancestors.indexOf(plan.unitId) + 1);
  return (
    !actor.appointments.some(({ unitId }) => unitId === unit.id) &&
    actor.appointments.some(({ role, unitId }) => role === "coordinator" && upToPlan.includes(unitId))
  );
}

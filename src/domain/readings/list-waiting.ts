import type { Context } from "#domain/context.ts";
import { appointedUnits } from "#domain/plans/appointed-units.ts";
import { mayManagePlans } from "#domain/plans/plan.policy.ts";
import { listWaitingReadings, type ReadingHead } from "./readings.queries.ts";

/** Readings of the person's units that wait to be confirmed or discarded, the latest first. */
export function listWaiting(context: Context): Promise<ReadingHead[]> {
  const units = appointedUnits(context, mayManagePlans);
  return listWaitingReadings(
    context.db,
    units.map(({ id }) => id),
  );
}

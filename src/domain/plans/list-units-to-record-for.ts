import type { Context } from "#domain/context.ts";
import { today } from "#domain/today.ts";
import { listUnitsAtOrBelow } from "#domain/units/units.queries.ts";
import { appointedUnits } from "./appointed-units.ts";
import { mayRecordIssuedPlan } from "./plan.policy.ts";

/** More than a list to choose from can show; beyond it one records for the own units only. */
const mostToChoose = 200;

/**
 * The units for which the person may record that a plan was issued: their own first, then those below, so that
 * a commune's officer can record for a village that has nobody to do it.
 */
export async function listUnitsToRecordFor(context: Context): Promise<{ id: string; name: string }[]> {
  const own = appointedUnits(context, mayRecordIssuedPlan);
  const day = today(context.clock);
  const found = await Promise.all(own.map(({ id }) => listUnitsAtOrBelow(context.db, id, day)));
  const units = new Map([...own, ...found.flat()].map(({ id, name }) => [id, name]));
  return units.size > mostToChoose ? own : [...units].map(([id, name]) => ({ id, name }));
}

import type { Context } from "#domain/context.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listUnits, listUnitsAtOrBelow } from "#domain/units/units.queries.ts";
import { mayLog } from "./activity.policy.ts";

/**
 * The units that a person may record for: those they act for, and below a commune all of its units. Officers of
 * a province or the nation record for themselves here, and reach others through the unit's own page.
 */
export async function listUnitsToRecordFor(context: Context): Promise<Unit[]> {
  const units = await unitsNearby(context);
  return units.filter((unit) => mayLog(context.actor, unit));
}

/** The same with those that the person only sees, to choose among in a list. */
export async function listUnitsInSight(context: Context): Promise<{ units: Unit[]; mayRecord: boolean }> {
  const units = await unitsNearby(context);
  return { units, mayRecord: units.some((unit) => mayLog(context.actor, unit)) };
}

async function unitsNearby(context: Context): Promise<Unit[]> {
  const day = today(context.clock);
  const own = await listUnits(
    context.db,
    context.actor.appointments.map(({ unitId }) => unitId),
    day,
  );
  const found = new Map<string, Unit>();
  for (const unit of own) {
    const units = unit.level === "commune" ? await listUnitsAtOrBelow(context.db, unit.id, day) : [unit];
    for (const one of units) found.set(one.id, one);
  }
  return [...found.values()];
}

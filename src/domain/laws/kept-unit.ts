import type { Context } from "#domain/context.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import { mayKeepLaws } from "./law.policy.ts";

/** The unit in whose register the actor writes, the highest where there are several; null for none. */
export async function keptUnit({ db, clock, actor }: Context): Promise<Unit | null> {
  const ids = actor.appointments.filter(({ role }) => role === "administrator").map(({ unitId }) => unitId);
  const units = (await listUnits(db, ids, today(clock))).filter((unit) => mayKeepLaws(actor, unit));
  return units.sort((a, b) => a.ancestors.length - b.ancestors.length)[0] ?? null;
}

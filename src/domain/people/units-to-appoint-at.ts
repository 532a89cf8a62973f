import type { Context } from "#domain/context.ts";
import { id } from "#domain/inputs.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { findUnit, listChildren, listUnits } from "#domain/units/units.queries.ts";
import { mayAppoint } from "./person.policy.ts";

/**
 * The units to choose from for a new account: those that the actor administers and what hangs directly below
 * them, and the one asked for, which may lie deeper.
 * @throws Problem not-allowed for who administers none; not-found for a unit that is not the actor's to administer
 */
export async function listUnitsToAppointAt(
  { db, clock, actor }: Context,
  unitId: string | null,
): Promise<readonly Unit[]> {
  const day = today(clock);
  const tops = actor.appointments.filter(({ role }) => role === "administrator").map((one) => one.unitId);
  if (tops.length === 0) throw new Problem("not-allowed");
  const found = await listUnits(db, [...new Set(tops)], day);
  for (const top of tops) found.push(...(await listChildren(db, top, day)));
  if (unitId !== null) {
    const wanted = id.safeParse(unitId);
    const unit = wanted.success ? await findUnit(db, wanted.data, day) : null;
    if (!unit || !mayAppoint(actor, unit)) throw new Problem("not-found", "Không tìm thấy đơn vị này.");
    found.push(unit);
  }
  return [...new Map(found.map((unit) => [unit.id, unit])).values()];
}

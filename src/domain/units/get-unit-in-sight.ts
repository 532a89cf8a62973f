import type { Context } from "#domain/context.ts";
import { id } from "#domain/inputs.ts";
import { seesUnit } from "#domain/people/actor.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "./unit.ts";
import { findUnit } from "./units.queries.ts";

/**
 * A unit as it stands today; without an id the first that the person acts for.
 * @throws Problem not-found where there is none or it is out of sight: the two are not told apart.
 */
export async function getUnitInSight(
  { db, clock, actor }: Pick<Context, "db" | "clock" | "actor">,
  unitId: string | null | undefined,
): Promise<Unit> {
  const wanted = id.safeParse(unitId || actor.appointments[0]?.unitId);
  const unit = wanted.success ? await findUnit(db, wanted.data, today(clock)) : null;
  if (!unit || !seesUnit(actor, unit)) throw new Problem("not-found", "Không tìm thấy đơn vị này.");
  return unit;
}

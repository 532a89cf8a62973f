import type { Context } from "#domain/context.ts";
import { id } from "#domain/inputs.ts";
import { seesUnit } from "#domain/people/actor.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { addDays } from "#lib/calendar/dates.ts";
import { findHeirs } from "./find-heirs.ts";
import { listStates } from "./unit-states.ts";
import type { Unit } from "./unit.ts";
import { getUnit, listUnits } from "./units.queries.ts";

/** A unit that is there, or that was. */
export interface UnitEver {
  /** As it stands today; of one that ended, as it last stood. */
  readonly unit: Unit;
  /** ISO: today, or its last day. */
  readonly day: string;
  /** ISO: the first day on which it no longer was; null while it is. */
  readonly endedOn: string | null;
}

/**
 * A unit in sight, also one that ended: whoever sees what became of it sees it, and whoever sees where it stood.
 * @throws Problem not-found where there never was one or it is out of sight: the two are not told apart
 */
export async function getUnitEver(
  { db, clock, actor }: Pick<Context, "db" | "clock" | "actor">,
  unitId: string | null | undefined,
): Promise<UnitEver> {
  const wanted = id.safeParse(unitId || actor.appointments[0]?.unitId);
  const states = wanted.success ? await listStates(db, [wanted.data]) : [];
  const last = states.at(-1);
  if (!last) throw new Problem("not-found", "Không tìm thấy đơn vị này.");
  const now = today(clock);
  const endedOn = last.validTo !== null && last.validTo <= now ? last.validTo : null;
  const day = endedOn === null ? now : addDays(endedOn, -1);
  const unit = await getUnit(db, last.id, day);
  if (seesUnit(actor, unit)) return { unit, day, endedOn };
  if (endedOn !== null) {
    const heirs = (await findHeirs(db, [unit.id], now)).get(unit.id);
    const ids = [...(heirs?.heirs ?? []).map(({ unitId: heir }) => heir), ...(heirs?.among ?? [])];
    if ((await listUnits(db, ids, now)).some((heir) => seesUnit(actor, heir))) return { unit, day, endedOn };
  }
  throw new Problem("not-found", "Không tìm thấy đơn vị này.");
}

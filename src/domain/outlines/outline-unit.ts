import type { Context } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import { mayPrescribeOutlines } from "./outline.policy.ts";

export interface OutlineUnits {
  /** The unit whose outlines are looked at. */
  readonly unit: Unit;
  /** All units of the person, those for which they prescribe first. */
  readonly units: readonly Unit[];
  /** Names of the unit and those above it, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Does anybody report to the unit? To an office or a school nobody does: it looks at what is asked of it. */
  readonly receives: boolean;
  readonly mayPrescribe: boolean;
}

/**
 * Whose outlines a person looks at: the unit asked for where it is one of theirs, else the highest for which they
 * prescribe, else any of theirs.
 * @throws Problem not-found for a unit that is none of theirs
 */
export async function outlineUnits(
  { db, clock, actor }: Context,
  asked: string | null,
): Promise<OutlineUnits> {
  const day = today(clock);
  const own = await listUnits(db, [...new Set(actor.appointments.map(({ unitId }) => unitId))], day);
  const rank = (unit: Unit) => (mayPrescribeOutlines(actor, unit) ? 0 : 1);
  const units = own.toSorted((a, b) => rank(a) - rank(b) || a.ancestors.length - b.ancestors.length);
  const unit = asked === null ? units[0] : units.find(({ id }) => id === asked);
  if (!unit) throw new Problem("not-found", "Không tìm thấy đơn vị này trong các đơn vị của bạn.");
  const above = await listUnits(db, unit.ancestors, day);
  return {
    unit,
    units,
    names: new Map(above.map(({ id, name }) => [id, name])),
    receives: unit.level !== "leaf",
    mayPrescribe: mayPrescribeOutlines(actor, unit),
  };
}

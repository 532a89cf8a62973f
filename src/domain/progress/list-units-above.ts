import type { Context } from "#domain/context.ts";
import { seesUnit } from "#domain/people/actor.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listUnits } from "#domain/units/units.queries.ts";

/** The units above one that the person sees too, from the top down: the way back up. */
export async function listUnitsAbove(
  { db, actor }: Pick<Context, "db" | "actor">,
  unit: Pick<Unit, "id" | "ancestors">,
  day: string,
): Promise<Pick<Unit, "id" | "name">[]> {
  const above = await listUnits(
    db,
    unit.ancestors.filter((id) => id !== unit.id),
    day,
  );
  return above
    .filter((each) => seesUnit(actor, each))
    .sort((a, b) => a.ancestors.length - b.ancestors.length)
    .map(({ id, name }) => ({ id, name }));
}

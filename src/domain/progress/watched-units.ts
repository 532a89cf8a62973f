import type { Context } from "#domain/context.ts";
import { watches } from "#domain/people/sector.ts";
import { listUnits } from "#domain/units/units.queries.ts";

/** Of these units those that the person watches over, as they stand on a day. */
export async function findWatchedUnits(
  { db, actor }: Pick<Context, "db" | "actor">,
  unitIds: readonly string[],
  day: string,
): Promise<ReadonlySet<string>> {
  const units = await listUnits(db, unitIds, day);
  return new Set(units.filter((unit) => watches(actor, unit)).map(({ id }) => id));
}

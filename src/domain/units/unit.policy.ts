import { type Actor, actsFor, type Placed } from "#domain/people/actor.ts";

/** The coordinator or administrator of a unit adds and renames the units at or below it. */
export const mayArrangeUnits = (actor: Actor, parent: Placed): boolean =>
  actsFor(actor, parent, ["administrator", "coordinator"]);

/** The highest unit that the person administers; null where there is none. */
export function administeredUnit({ appointments }: Actor): string | null {
  const [highest] = appointments
    .filter(({ role }) => role === "administrator")
    .toSorted((one, other) => one.unitAncestors.length - other.unitAncestors.length);
  return highest?.unitId ?? null;
}

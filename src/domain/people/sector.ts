import type { Actor, Placed } from "./actor.ts";

/**
 * What a member of a steering committee watches over below the unit that assigned it: kinds of unit, units with all
 * below them, or such kinds in such units.
 */
export interface Sector {
  readonly unitId: string;
  /** None: every kind. */
  readonly kinds: readonly string[];
  /** None: wherever below the unit. */
  readonly unitIds: readonly string[];
}

export interface Watchable extends Placed {
  readonly id: string;
  readonly kind: string;
}

/** The assigning unit itself is nobody's sector. */
export function covers(sector: Sector, unit: Watchable): boolean {
  if (unit.id === sector.unitId || !unit.ancestors.includes(sector.unitId)) return false;
  const ofKind = sector.kinds.length === 0 || sector.kinds.includes(unit.kind);
  return ofKind && (sector.unitIds.length === 0 || sector.unitIds.some((id) => unit.ancestors.includes(id)));
}

/** Follows the unit and urges it on, by a sector that holds today. */
export function watches({ sectors = [] }: Pick<Actor, "sectors">, unit: Watchable): boolean {
  return sectors.some((sector) => covers(sector, unit));
}

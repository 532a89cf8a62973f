import type { IsoDate } from "#lib/calendar/dates.ts";
import { kindsOf, type Lists } from "#domain/lists/lists.ts";
import type { Target } from "#domain/plans/target.ts";

/** A unit as it was from a day to a day (the first on which that no longer holds; null while it does). */
export interface UnitSpan {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** From the nation down to the unit itself. */
  readonly ancestors: readonly string[];
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

export function existsOn(unit: Pick<UnitSpan, "validFrom" | "validTo">, day: IsoDate): boolean {
  return unit.validFrom <= day && (unit.validTo === null || day < unit.validTo);
}

/**
 * Who must: the units of the kinds that were confirmed with the plan, and those it names, which lie below the
 * unit of the plan. Which of them existed in a period is asked period by period: they are its denominator.
 */
export function boundUnits(
  target: Pick<Target, "subjectKinds" | "subjectUnitIds">,
  planUnitId: string,
  units: readonly UnitSpan[],
  lists: Pick<Lists, "unitKinds">,
): UnitSpan[] {
  const kinds = new Set(kindsOf(lists, target.subjectKinds));
  return units.filter(
    (unit) =>
      unit.ancestors.includes(planUnitId) &&
      (kinds.has(unit.kind) || target.subjectUnitIds.includes(unit.id)),
  );
}

/** Were all kinds that must abolished before a day, as the districts were on 1/7/2025, and no unit is named? */
export function hasVanished(
  target: Pick<Target, "subjectKinds" | "subjectUnitIds">,
  lists: Pick<Lists, "unitKinds">,
  day: IsoDate,
): boolean {
  const kinds = new Set(kindsOf(lists, target.subjectKinds));
  const until = lists.unitKinds.filter(({ code }) => kinds.has(code)).map((kind) => kind.until);
  return (
    until.length > 0 &&
    target.subjectUnitIds.length === 0 &&
    until.every((day_) => day_ !== null && day_ < day)
  );
}

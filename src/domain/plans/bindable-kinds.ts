import { unitLevels, type Item, type Lists, type UnitKind, type UnitLevel } from "#domain/lists/lists.ts";

/** What a plan of a unit can bind: only kinds that can lie below it today, and the groups that have any of them. */
export interface Bindable {
  readonly groups: readonly Item[];
  readonly kinds: readonly UnitKind[];
}

/**
 * @param level of the plan's unit
 * @param ticked codes that stay on offer whatever they are, so that what was read can be seen and undone
 */
export function bindableKinds(
  lists: Pick<Lists, "unitGroups" | "unitKinds">,
  level: UnitLevel,
  ticked: readonly string[] = [],
): Bindable {
  const rank = unitLevels.indexOf(level);
  // A leaf (an agency, a school) has nothing below it; its plan binds itself, whatever its kind.
  const below = lists.unitKinds.filter(
    ({ within, until }) =>
      until === null && (level === "leaf" || within.some((above) => unitLevels.indexOf(above) >= rank)),
  );
  const groups = new Set(below.flatMap(({ countsAs }) => countsAs));
  return {
    groups: lists.unitGroups.filter(({ code }) => groups.has(code) || ticked.includes(code)),
    kinds: lists.unitKinds.filter((kind) => below.includes(kind) || ticked.includes(kind.code)),
  };
}

import type { Lists, UnitKind } from "#domain/lists/lists.ts";
import type { Unit } from "./unit.ts";

/** The kinds of which an officer may set up a unit directly below this one, on a day (ISO). */
export function kindsToAdd(
  { unitKinds }: Pick<Lists, "unitKinds">,
  parent: Pick<Unit, "level">,
  day: string,
): UnitKind[] {
  // Provinces and communes are drawn by law (the official map), not by an officer.
  return unitKinds.filter(
    ({ level, within, until }) =>
      level === "leaf" && within.includes(parent.level) && (until === null || day <= until),
  );
}

/** Kinds by their group, in the order of the list of groups: "Cơ sở giáo dục", "Tổ chức" … */
export function groupKinds(
  { unitGroups }: Pick<Lists, "unitGroups">,
  kinds: readonly UnitKind[],
): { value: string; label: string; group: string }[] {
  // What says most stands last in counts_as: a school is an agency too.
  const placeOf = ({ countsAs }: UnitKind) => unitGroups.findIndex(({ code }) => code === countsAs.at(-1));
  return kinds
    .map((kind) => ({ value: kind.code, label: kind.name, place: placeOf(kind) }))
    .sort((one, other) => one.place - other.place)
    .map(({ value, label, place }) => ({ value, label, group: unitGroups[place]?.name ?? "Khác" }));
}

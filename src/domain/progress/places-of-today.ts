import type { Lineage } from "#domain/units/lineage.ts";
import { mapToDay } from "#domain/units/map-to-day.ts";
import type { FiguresRow } from "./place-figures.queries.ts";
import type { KindCount, Place } from "./place-map.queries.ts";

/** Which of a day's places carries on what each earlier place had. */
export interface Heirs {
  /**
   * The one place that took all of it over; the place itself where nothing happened; the province, of what was
   * divided within it. null: nobody, or nobody knows.
   */
  heirOf(placeId: string): Place | null;
  /** Communes that took over an unknown part of something: their figures of that time cannot be told. */
  readonly doubtful: ReadonlySet<string>;
  /** Provinces of which even the sum cannot be told. */
  readonly doubtfulProvinces: ReadonlySet<string>;
}

/**
 * Follows places from the end of a year to a day. Counts of units go over whole or not at all: which of the units of
 * a place that was divided went where is told by the units' own history, not by shares, so its figures stay apart,
 * with the province where all its parts lie in one.
 * @param until ISO: the last day of what the figures cover
 */
export function findPlaceHeirs(
  placeIds: readonly string[],
  lineage: Lineage,
  until: string,
  today: { readonly day: string; readonly places: readonly Place[] },
): Heirs {
  const places = new Map(today.places.map((place) => [place.id, place]));
  const heirs = new Map<string, Place>();
  const [doubtful, doubtfulProvinces] = [new Set<string>(), new Set<string>()];
  for (const unitId of placeIds) {
    const { comparable, notComparable } = mapToDay([{ unitId, until, amount: 1 }], lineage, today.day);
    const [only, ...others] = comparable.keys();
    const heir = only === undefined || others.length > 0 ? undefined : places.get(only);
    if (heir && notComparable.size === 0) heirs.set(unitId, heir);
    else {
      const among = [...comparable.keys(), ...notComparable.keys()];
      for (const id of among) doubtful.add(id);
      const provinces = new Set(among.flatMap((id) => places.get(id)?.provinceId ?? []));
      const [province, ...more] = [...provinces].flatMap((id) => places.get(id) ?? []);
      if (province && more.length === 0) heirs.set(unitId, province);
      else for (const id of provinces) doubtfulProvinces.add(id);
    }
  }
  return { heirOf: (placeId) => heirs.get(placeId) ?? null, doubtful, doubtfulProvinces };
}

/** Figures of places that have come together are added up, cell by cell. */
export function carryFigures(rows: readonly FiguresRow[], { heirOf }: Heirs): FiguresRow[] {
  const carried = new Map<string, { provinceId: string; figures: number[] }>();
  for (const { placeId, figures } of rows) {
    const heir = heirOf(placeId);
    if (!heir) continue;
    const sums = carried.get(heir.id) ?? { provinceId: heir.provinceId, figures: [] };
    for (const [cell, value] of figures.entries()) sums.figures[cell] = (sums.figures[cell] ?? 0) + value;
    carried.set(heir.id, sums);
  }
  return [...carried].map(([placeId, row]) => ({ placeId, ...row }));
}

/** Who must: the units of then in the places of today; of the places themselves, those of today. */
export function carryCounts(
  then: readonly KindCount[],
  now: readonly KindCount[],
  placeKinds: ReadonlySet<string>,
  { heirOf }: Heirs,
): KindCount[] {
  const carried = then.flatMap((count) => {
    const heir = placeKinds.has(count.kind) ? null : heirOf(count.placeId);
    return heir ? [{ ...count, placeId: heir.id, provinceId: heir.provinceId }] : [];
  });
  return [...carried, ...now.filter(({ kind }) => placeKinds.has(kind))];
}

import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { recent, type Recent } from "#platform/recent.ts";
import {
  countKindsOn,
  getMapVersion,
  listPlacesOn,
  type KindCount,
  type Place,
} from "./place-map.queries.ts";

/** The map of a day: its places, and how many units of which kinds each has. */
export interface PlaceMap {
  readonly places: readonly Place[];
  readonly counts: readonly KindCount[];
  /** Units of these kinds, by place: communes, and what a province or the nation keeps in none. */
  byPlace(kinds: readonly string[]): ReadonlyMap<string, number>;
  /** The same by province, with all its communes. */
  byProvince(kinds: readonly string[]): ReadonlyMap<string, number>;
}

export function arrangeMap(places: readonly Place[], counts: readonly KindCount[]): PlaceMap {
  const sums = (idOf: (count: KindCount) => string) => {
    // The same few groups of kinds are asked again and again.
    const known = new Map<string, Map<string, number>>();
    // A board asks with the same list for each of its rows: that is found without spelling it out.
    const latest = new WeakMap<readonly string[], Map<string, number>>();
    return (kinds: readonly string[]) => {
      const seen = latest.get(kinds);
      if (seen) return seen;
      const name = kinds.join();
      const found = known.get(name) ?? sumBy(counts, new Set(kinds), idOf);
      known.set(name, found);
      latest.set(kinds, found);
      return found;
    };
  };
  return {
    places,
    counts,
    byPlace: sums(({ placeId }) => placeId),
    byProvince: sums(({ provinceId }) => provinceId),
  };
}

function sumBy(
  counts: readonly KindCount[],
  kinds: ReadonlySet<string>,
  idOf: (count: KindCount) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const count of counts)
    if (kinds.has(count.kind)) sums.set(idOf(count), (sums.get(idOf(count)) ?? 0) + count.units);
  return sums;
}

/** Maps of so many days are kept: the ends of the quarters of some years, and today. */
const mostDays = 40;

/**
 * Maps kept in the process, because the map changes with a decree and boards are read all day. Each use asks the
 * database how often the map has changed (a row of its own, not touched by activities), so that nobody sees an
 * old one.
 */
const kept = new WeakMap<Database | Transaction, { version: string; days: Recent<PlaceMap> }>();

export type MapReader = (days: readonly IsoDate[]) => Promise<ReadonlyMap<IsoDate, PlaceMap>>;

export async function readMaps(
  db: Database | Transaction,
  days: readonly IsoDate[],
): Promise<ReadonlyMap<IsoDate, PlaceMap>> {
  return (await openMaps(db))(days);
}

/** The same for whoever knows the days only later: whether the map has changed is asked meanwhile. */
export async function openMaps(db: Database | Transaction): Promise<MapReader> {
  const version = await getMapVersion(db);
  let cache = kept.get(db);
  if (cache?.version !== version) {
    cache = { version, days: recent({ most: mostDays, milliseconds: Infinity }) };
    kept.set(db, cache);
  }
  const { days: known } = cache;
  return async (days) => {
    const found = days.map(async (day) => [day, await known.find(day, () => readMap(db, day))] as const);
    return new Map(await Promise.all(found));
  };
}

async function readMap(db: Database | Transaction, day: IsoDate): Promise<PlaceMap> {
  const [places, counts] = await Promise.all([listPlacesOn(db, day), countKindsOn(db, day)]);
  return arrangeMap(places, counts);
}

import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Lists } from "#domain/lists/lists.ts";
import { loadLineage } from "#domain/units/lineage.queries.ts";
import type { Lineage } from "#domain/units/lineage.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { arrangeMap, readMaps, type PlaceMap } from "./place-map.ts";
import { carryCounts, carryFigures, findPlaceHeirs, type Heirs } from "./places-of-today.ts";
import { arrangeFigures, type YearFigures } from "./year-figures.ts";

/** As the map was in the period shown, or as of today's places. */
export type MapOf = "then" | "now";

export interface Figures {
  readonly maps: ReadonlyMap<IsoDate, PlaceMap>;
  readonly years: ReadonlyMap<number, YearFigures>;
}

export interface CarriedFigures extends Figures {
  readonly doubtful: ReadonlySet<string>;
  readonly doubtfulProvinces: ReadonlySet<string>;
  /** Provinces with a commune among the doubtful. */
  readonly provincesOfDoubtful: ReadonlySet<string>;
  /** Of a place on a day. */
  heirOf(placeId: string, day: IsoDate): { readonly id: string; readonly provinceId: string } | null;
}

/** Figures and denominators of then, in the places of today. */
export async function carryToToday(
  db: Database | Transaction,
  { maps, years }: Figures,
  asOf: IsoDate,
  lists: Pick<Lists, "unitKinds">,
): Promise<CarriedFigures> {
  const [lineage, mapsNow] = await Promise.all([loadLineage(db), readMaps(db, [asOf])]);
  const now = mapsNow.get(asOf) ?? arrangeMap([], []);
  const placeKinds = new Set(lists.unitKinds.filter(({ level }) => level !== "leaf").map(({ code }) => code));
  const heirs = heirsByDay(lineage, asOf, now);
  const idsOf = (map: PlaceMap) => [...new Set(map.counts.map(({ placeId }) => placeId))];
  const carriedMaps = [...maps].map(([day, map]) => {
    const counts = carryCounts(map.counts, now.counts, placeKinds, heirs.on(day, idsOf(map)));
    return [day, arrangeMap(now.places, counts)] as const;
  });
  const carriedYears = [...years].map(([year, figures]) => {
    const rows = figures.rows();
    // The totals of a year stand where the units stood on its last day.
    const lastDay = `${year}-12-31` < asOf ? `${year}-12-31` : asOf;
    const ids = rows.map(({ placeId }) => placeId);
    return [year, arrangeFigures(carryFigures(rows, heirs.on(lastDay, ids)))] as const;
  });
  const doubtful = new Set(heirs.all().flatMap((found) => [...found.doubtful]));
  return {
    maps: new Map(carriedMaps),
    years: new Map(carriedYears),
    doubtful,
    provincesOfDoubtful: new Set(
      now.places.filter(({ id }) => doubtful.has(id)).map(({ provinceId }) => provinceId),
    ),
    doubtfulProvinces: new Set(heirs.all().flatMap(({ doubtfulProvinces }) => [...doubtfulProvinces])),
    heirOf: (placeId, day) => heirs.on(day, [placeId]).heirOf(placeId),
  };
}

/** Places followed from a day, those already followed only once. */
function heirsByDay(lineage: Lineage, asOf: IsoDate, now: PlaceMap) {
  const known = new Map<IsoDate, { readonly ids: Set<string>; readonly heirs: Heirs[] }>();
  return {
    on(day: IsoDate, placeIds: readonly string[]): Heirs {
      const found = known.get(day) ?? { ids: new Set<string>(), heirs: [] };
      known.set(day, found);
      const unknown = placeIds.filter((id) => !found.ids.has(id));
      if (unknown.length > 0) {
        found.heirs.push(findPlaceHeirs(unknown, lineage, day, { day: asOf, places: now.places }));
        for (const id of unknown) found.ids.add(id);
      }
      return {
        heirOf: (id) => found.heirs.map((heirs) => heirs.heirOf(id)).find((heir) => heir !== null) ?? null,
        doubtful: new Set(found.heirs.flatMap(({ doubtful }) => [...doubtful])),
        doubtfulProvinces: new Set(found.heirs.flatMap(({ doubtfulProvinces }) => [...doubtfulProvinces])),
      };
    },
    all: (): Heirs[] => [...known.values()].flatMap(({ heirs }) => heirs),
  };
}

import type { IsoDate } from "#lib/calendar/dates.ts";
import { periodOf } from "#lib/calendar/periods.ts";
import type { Lists } from "#domain/lists/lists.ts";
import type { Target } from "#domain/plans/target.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { carryToToday, type CarriedFigures, type MapOf } from "./carry-to-today.ts";
import type { CountReader, Moment, RowFigures } from "./count-reader.ts";
import { readDirectCounts } from "./direct-counts.ts";
import { calendarOf, type DuePeriods, type PlanSpan } from "./due-periods.ts";
import type { FigurePlace } from "./figure-places.ts";
import { readYearFigures } from "./figures-copy.ts";
import type { PlaceCount } from "./place-count.ts";
import type { YearFigures } from "./year-figures.ts";
import type { Place } from "./place-map.queries.ts";
import type { MapReader, PlaceMap } from "./place-map.ts";
import { subjectsOf } from "./place-needs.ts";

/** A row of a board: a province with all its places, a commune, or what a province or the nation keeps in none. */
export interface BoardPlace extends Place {
  /** Of the place above only what lies in none of the other rows: the agencies of the province itself. */
  readonly isTop: boolean;
}

/** A target, the periods in which it is judged, and the period looked at. */
export interface PlaceQuestion {
  readonly target: Target;
  readonly due: DuePeriods;
  readonly moment: Moment;
  /** A point of a trend: only read where the totals keep it. */
  readonly isTrend: boolean;
}

export interface FiguresQuestion {
  readonly top: Unit;
  readonly plan: PlanSpan & { readonly unitId: string };
  readonly questions: readonly PlaceQuestion[];
  readonly asOf: IsoDate;
  readonly cutOff: IsoDate;
  readonly lists: Pick<Lists, "unitKinds">;
  readonly mapOf: MapOf;
  readonly readMaps: MapReader;
  /** By question and period judged (board-questions.ts). */
  readonly readers: readonly (readonly (CountReader | null)[])[];
  /** By year, of the years that were read already. */
  readonly figures: ReadonlyMap<number, YearFigures>;
}

export interface PlaceFigures {
  readonly places: readonly BoardPlace[];
  /** By question, period judged and place. */
  readonly counts: readonly (readonly (readonly PlaceCount[])[])[];
  /** The place took over an unknown part of what another had then. */
  isDoubtful(target: Target, place: BoardPlace): boolean;
}

/** From the totals; the ledger itself is asked only for what they do not keep. */
export async function readPlaceFigures(
  db: Database | Transaction,
  question: FiguresQuestion,
): Promise<PlaceFigures> {
  const { top, plan, questions, asOf, cutOff, lists } = question;
  const days = [...new Set([cutOff, ...questions.flatMap(({ due }) => due.judged.map(({ upTo }) => upTo))])];
  const yearsAsked = new Set(days.map((day) => Number(periodOf("year", day, calendarOf(plan)).id)));
  const { figures } = question;
  const [maps, ...others] = await Promise.all([
    question.readMaps(days),
    ...[...yearsAsked]
      .filter((year) => !figures.has(year))
      .map(async (year) => [year, await readYearFigures(db, year)] as const),
  ]);
  const then = { maps, years: new Map([...figures, ...others]) };
  const carried = question.mapOf === "now" ? await carryToToday(db, then, asOf, lists) : null;
  const { maps: mapsShown, years } = carried ?? then;
  const places = listBoardPlaces(getMap(mapsShown, cutOff), top);
  const { readers } = question;
  const byPlace = places.map((place) => rowOf(place, top, years, mapsShown));
  const direct = await readDirectCounts(db, { ...question, places, readers, carried });
  const counts = questions.map((_, index) =>
    (readers[index] ?? []).map((reader, period) => read(reader, byPlace, direct.get(`${index} ${period}`))),
  );
  return { places, counts, isDoubtful: (target, place) => isDoubtful(carried, top, lists, target, place) };
}

/** Of a whole province it takes a division across its border, unless communes are counted one by one. */
function isDoubtful(
  carried: CarriedFigures | null,
  top: Unit,
  lists: Pick<Lists, "unitKinds">,
  target: Target,
  place: BoardPlace,
): boolean {
  if (carried === null) return false;
  if (top.level !== "nation") return carried.doubtful.has(place.id);
  const countsCommunes = subjectsOf(target, lists).communes.length > 0;
  return (
    carried.doubtfulProvinces.has(place.id) || (countsCommunes && carried.provincesOfDoubtful.has(place.id))
  );
}

function read(
  reader: CountReader | null,
  rows: readonly RowFigures[],
  direct: readonly PlaceCount[] | undefined,
): readonly PlaceCount[] {
  return reader ? rows.map((row) => reader(row)) : (direct ?? []);
}

/** Provinces below the nation, communes below a province; and what the place above keeps to itself, at the end. */
function listBoardPlaces({ places }: PlaceMap, top: Unit): BoardPlace[] {
  const isNation = top.level === "nation";
  const below = places.filter((place) =>
    isNation
      ? place.id === place.provinceId && place.id !== top.id
      : place.provinceId === top.id && place.id !== top.id,
  );
  const own = places.find(({ id }) => id === top.id);
  return [...below.map((place) => ({ ...place, isTop: false })), ...(own ? [{ ...own, isTop: true }] : [])];
}

type Years = ReadonlyMap<number, YearFigures>;

function rowOf(place: BoardPlace, top: Unit, years: Years, maps: ReadonlyMap<IsoDate, PlaceMap>): RowFigures {
  const isProvince = top.level === "nation" && !place.isTop;
  // Where the row lies in a year's figures, looked up once.
  const stretches = new Map(
    [...years].map(([year, figures]) => [
      year,
      isProvince ? figures.province(place.id) : figures.place(place.id),
    ]),
  );
  const within = ({ year }: FigurePlace) => ({ figures: years.get(year), places: stretches.get(year) });
  const sum = (at: FigurePlace) => {
    const { figures, places } = within(at);
    return figures && places ? figures.sum(places, at.cell) : 0;
  };
  const sumOfTop = ({ year, cell }: FigurePlace) => {
    const figures = years.get(year);
    return figures ? figures.sum(figures.province(top.id), cell) : 0;
  };
  return {
    sum,
    communesWith(at, least) {
      const { figures, places } = within(at);
      return figures && places ? figures.communesWith(places, at.cell, least) : 0;
    },
    provinceAt: isProvince ? sum : place.isTop && top.level === "province" ? sumOfTop : null,
    units(kinds, day) {
      const map = getMap(maps, day);
      return (isProvince ? map.byProvince(kinds) : map.byPlace(kinds)).get(place.id) ?? 0;
    },
  };
}

function getMap(maps: ReadonlyMap<IsoDate, PlaceMap>, day: IsoDate): PlaceMap {
  const map = maps.get(day);
  if (!map) throw new Error(`no map of ${day}`);
  return map;
}

import { listPeriods, periodOf, type Period } from "#lib/calendar/periods.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Dependencies } from "#domain/context.ts";
import { listCounters, type KeptCounter } from "#domain/ledger/figures.queries.ts";
import type { Lists, Measure } from "#domain/lists/lists.ts";
import type { Plan } from "#domain/plans/plan.ts";
import type { Target } from "#domain/plans/target.ts";
import { listTargets } from "#domain/plans/targets.queries.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { MapOf } from "./carry-to-today.ts";
import { hasVanished } from "./bound-units.ts";
import { boardQuestions } from "./board-questions.ts";
import { calendarOf, cutOffDay, periodUnder, type DuePeriods } from "./due-periods.ts";
import { addCounts, noCount, type PlaceCount } from "./place-count.ts";
import { readYearFigures } from "./figures-copy.ts";
import { openMaps } from "./place-map.ts";
import { readPlaceFigures, type BoardPlace, type FiguresQuestion } from "./place-figures.ts";
import { judgePlace, type PlaceStanding } from "./place-standings.ts";
import { measureOf } from "./reckon-target.ts";

/** The standings of a plan's targets by place: provinces of the nation, or communes of a province. */
export interface PlaceStandings {
  readonly top: Unit;
  readonly plan: Plan;
  readonly shown: Period;
  /** The quarters of what is shown that have begun, for the trend. */
  readonly points: readonly Period[];
  readonly asOf: IsoDate;
  readonly cutOff: IsoDate;
  readonly places: readonly BoardPlace[];
  readonly targets: readonly PlaceTarget[];
}

export interface PlaceTarget {
  readonly target: Target;
  readonly plan: Plan;
  readonly measure: Measure;
  readonly due: DuePeriods;
  /** In the order of the places; null where nobody there must. */
  readonly places: readonly (PlaceStanding | null)[];
  readonly whole: PlaceStanding;
  /** By quarter: how it stood at its end, for the places and for all. */
  readonly trend: readonly PlacePoint[];
}

export interface PlacePoint {
  readonly period: Period;
  readonly due: DuePeriods;
  readonly places: readonly (PlaceStanding | null)[];
  readonly whole: PlaceStanding;
}

export interface PlaceStandingsQuestion {
  readonly top: Unit;
  readonly plan: Plan;
  readonly shown: Period;
  readonly mapOf?: MapOf | undefined;
  /** Where nobody looks at the quarters: most of the work is theirs. */
  readonly withoutTrend?: boolean;
}

/** Says nothing of who may see it: the reads that stand on it do. */
export async function readPlaceStandings(
  { db, clock, lists }: Pick<Dependencies, "db" | "clock" | "lists">,
  { top, plan, shown: named, mapOf = "then", withoutTrend }: PlaceStandingsQuestion,
): Promise<PlaceStandings> {
  const asOf = today(clock);
  const shown = boardPeriod(periodUnder(plan, named), plan);
  const points = withoutTrend
    ? []
    : listPeriods("quarter", shown.from, cutOffDay(shown, asOf), calendarOf(plan));
  // A nation's board is asked for all the time, and each answer of the database waited for is a millisecond.
  const [targets, readMaps, { counters, yearFigures }] = await Promise.all([
    listTargets(db, [plan.id], "all"),
    openMaps(db),
    readKept(db, Number(periodOf("year", cutOffDay(shown, asOf), calendarOf(plan)).id)),
  ]);
  const { questions, readers } = boardQuestions(lists, { targets, plan, shown, points, asOf, counters });
  const figures = await readPlaceFigures(db, {
    top,
    plan,
    questions,
    readers,
    asOf,
    lists,
    mapOf,
    readMaps,
    figures: yearFigures,
    cutOff: cutOffDay(shown, asOf),
  });
  const stand = (target: Target, question: number) => {
    const { due } = questions[question] ?? { due: { judged: [], toCome: 0 } };
    return standingsOf({
      target,
      plan,
      due,
      lists,
      top,
      counts: figures.counts[question] ?? [],
      isDoubtful: figures.isDoubtful,
      shown: figures.places,
    });
  };
  return {
    top,
    plan,
    shown,
    points,
    asOf,
    cutOff: cutOffDay(shown, asOf),
    places: figures.places,
    targets: targets.map((target, index) => {
      const first = index * (points.length + 1);
      return {
        target,
        plan,
        measure: measureOf(target, lists),
        ...stand(target, first),
        trend: points.map((period, point) => ({ period, ...stand(target, first + 1 + point) })),
      };
    }),
  };
}

/** The counters first: one that comes in between has no figures here yet, and is not asked. */
async function readKept(
  db: Dependencies["db"],
  year: number,
): Promise<{ counters: readonly KeptCounter[]; yearFigures: FiguresQuestion["figures"] }> {
  const counters = await listCounters(db);
  return { counters, yearFigures: new Map([[year, await readYearFigures(db, year)]]) };
}

/** Boards of places show years, half-years and quarters: of a month, the quarter. */
function boardPeriod(period: Period, plan: Plan): Period {
  if (period.kind !== "month") return period;
  return listPeriods("quarter", period.to, period.to, calendarOf(plan))[0] ?? period;
}

interface StandingsInput {
  readonly target: Target;
  readonly plan: Plan;
  readonly due: DuePeriods;
  readonly lists: Lists;
  readonly top: Unit;
  /** By period judged, and then by place. */
  readonly counts: readonly (readonly PlaceCount[])[];
  readonly isDoubtful: (target: Target, place: BoardPlace) => boolean;
  readonly shown: readonly BoardPlace[];
}

function standingsOf(input: StandingsInput): Pick<PlaceTarget, "due" | "places" | "whole"> {
  const { target, plan, due, lists, top, counts, isDoubtful, shown } = input;
  const measure = measureOf(target, lists);
  const entire = top.id === plan.unitId || !top.ancestors.includes(plan.unitId);
  const [first = []] = counts;
  // A point of a trend that the totals do not keep.
  if (due.judged.length > 0 && first.length === 0)
    return standingsOf({ ...input, due: { judged: [], toCome: 0 } });
  const places = first.map((_, place) => {
    const at = shown[place];
    const ofPlace = counts.map((byPlace) => byPlace[place] ?? noCount);
    if (ofPlace.every(({ bound, amount }) => bound === 0 && amount === null)) return null;
    return judgePlace({
      target,
      measure,
      due,
      counts: ofPlace,
      entire: false,
      comparable: !(at && isDoubtful(target, at)),
    });
  });
  // Demonstration data never counts in national figures.
  const isCounted = (place: number) => top.demo || !shown[place]?.demo;
  const sums = counts.map((byPlace) =>
    byPlace.filter((_, place) => isCounted(place)).reduce(addCounts, noCount),
  );
  const whole = judgePlace({ target, measure, due, counts: sums, entire });
  const vanished = hasVanished(target, lists, due.judged.at(-1)?.upTo ?? "") && whole.share.bound === 0;
  return {
    due,
    places,
    whole: vanished
      ? { ...whole, judgement: { standing: "not-enough-ground", reason: "subject-vanished" } }
      : whole,
  };
}

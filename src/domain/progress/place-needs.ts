import { periodOf, type Period, type PeriodKind } from "#lib/calendar/periods.ts";
import { anyMeasure, counterPeriods, type Counter, type CounterPeriod } from "#domain/ledger/counter.ts";
import { kindsOf, type Lists } from "#domain/lists/lists.ts";
import type { Target } from "#domain/plans/target.ts";
import { calendarOf, type DuePeriod, type PlanSpan } from "./due-periods.ts";

/** Who must, by how they are counted. */
export interface PlaceSubjects {
  /** Counted by their own records: agencies, schools, villages … */
  readonly own: readonly string[];
  /** Counted by everything at and below them. */
  readonly communes: readonly string[];
  readonly provinces: readonly string[];
}

export function subjectsOf(
  target: Pick<Target, "subjectKinds">,
  lists: Pick<Lists, "unitKinds">,
): PlaceSubjects {
  const kinds = kindsOf(lists, target.subjectKinds).toSorted();
  const level = new Map(lists.unitKinds.map((kind) => [kind.code, kind.level]));
  const at = (wanted: string) => kinds.filter((kind) => level.get(kind) === wanted);
  const communes = at("commune");
  const provinces = at("province");
  const places = new Set([...communes, ...provinces, ...at("nation")]);
  return { own: kinds.filter((kind) => !places.has(kind)), communes, provinces };
}

/** More steps than these between nothing and the amount asked say no more; 52 a year are asked as twelve. */
const mostSteps = 12;

/** The amounts, from the least to what is asked, by which a unit is told to be in step. */
export function stepsTo(least: number): number[] {
  const steps = Math.min(mostSteps, Math.ceil(least));
  return Array.from({ length: steps }, (_, index) =>
    index === steps - 1 ? least : Math.max(1, Math.floor(((index + 1) * least) / steps)),
  );
}

/**
 * Can the totals answer for the target? Not for weeks, school years, phases and deadlines, which run over the
 * years that totals are kept by, nor for units that are named one by one: those are asked of the ledger itself.
 */
export function isCounted(target: Target): boolean {
  return (
    target.subjectUnitIds.length === 0 &&
    target.placeId === null &&
    !target.averaged &&
    target.basis !== "change" &&
    isCounterPeriod(target.per)
  );
}

export function isCounterPeriod(per: PeriodKind | null): per is CounterPeriod {
  return counterPeriods.some((period) => period === per);
}

/** All that a target may be asked of the totals, so that they begin to keep it. */
export function countersOf(target: Target, plan: PlanSpan, lists: Pick<Lists, "unitKinds">): Counter[] {
  const { per, measure, basis } = target;
  if (!isCounted(target) || !isCounterPeriod(per)) return [];
  const { cutOff } = plan;
  const { own, communes, provinces } = subjectsOf(target, lists);
  const places = communes.length + provinces.length > 0;
  const key = (measure: string, kinds: readonly string[], per: CounterPeriod, least: number | null) => ({
    measure,
    kinds,
    per,
    cutOff,
    least,
  });
  const reported = ["quarter", "half-year", "year"] as const satisfies readonly CounterPeriod[];
  return [
    ...(own.length > 0 && basis !== "total"
      ? thresholdsOf(target).map((least) => key(measure, own, per, least))
      : []),
    ...(own.length > 0 ? reported.map((span) => key(anyMeasure, own, span, 1)) : []),
    ...(places
      ? [key(measure, [], per, null), ...reported.map((span) => key(anyMeasure, [], span, null))]
      : []),
    key(measure, places ? [] : own, per, null),
  ];
}

function thresholdsOf({ basis, steps }: Target): number[] {
  if (basis === "share") return [1];
  const amounts = steps.flatMap(({ least, most }) =>
    least !== null ? stepsTo(least) : most === null ? [] : allowances(most).map(overLimit),
  );
  return [...new Set(amounts)];
}

/** What may be allowed of a limit as the time passes, rising; of a large one, all of it from the first day. */
export function allowances(most: number): number[] {
  if (most > mostSteps) return [most];
  return [...Array.from({ length: Math.ceil(most) }, (_, whole) => whole), most];
}

/** The least amount that breaks a limit: amounts have two decimals. */
export function overLimit(most: number): number {
  return Math.round(most * 100 + 1) / 100;
}

/** Where a counter keeps the answer for a due period: the year, and which of its cells. null where none fits. */
export function cellOf(
  per: CounterPeriod,
  due: Pick<DuePeriod, "from" | "to" | "upTo">,
  plan: PlanSpan,
  asOf: string,
): { year: number; cell: number } | null {
  const calendar = calendarOf(plan);
  const year = yearOf(due.upTo, plan);
  const index = (kind: CounterPeriod, period: Pick<Period, "from">) =>
    Math.round(
      (12 / { month: 1, quarter: 3, "half-year": 6, year: 12 }[kind]) * shareOfYear(period.from, year),
    );
  if (per === "year") {
    // Four cells: from the year's first day to the end of each quarter.
    const quarter = periodOf("quarter", due.upTo, calendar);
    const fits = due.upTo === quarter.to || due.upTo >= asOf;
    return fits ? { year: Number(year.id), cell: index("quarter", quarter) } : null;
  }
  const fits = due.upTo === due.to || due.upTo >= asOf;
  return fits ? { year: Number(year.id), cell: index(per, periodOf(per, due.upTo, calendar)) } : null;
}

function yearOf(day: string, plan: PlanSpan): Period {
  return periodOf("year", day, calendarOf(plan));
}

/** 0 to 1, by months: reporting months have no other measure. */
function shareOfYear(from: string, year: Period): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return (months(from) - months(year.from)) / 12;
}

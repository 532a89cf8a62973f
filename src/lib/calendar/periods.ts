import type { CutOff } from "./cut-offs.ts";
import { daysBetween, isIsoDate, isoDate, partsOf, type IsoDate } from "./dates.ts";
import { onYear, type MonthDay } from "./month-days.ts";
import { endOf, monthsGrid, schoolYearGrid, weekGrid, type PeriodGrid } from "./period-grids.ts";

export const periodKinds = [
  "week",
  "month",
  "quarter",
  "half-year",
  "year",
  "school-year",
  "phase",
  "term",
] as const;
export type PeriodKind = (typeof periodKinds)[number];
/** A phase of a plan or a term of office (nhiệm kỳ) is what its document says; the others follow from the calendar. */
export type SpanKind = "phase" | "term";
export type GridKind = Exclude<PeriodKind, SpanKind>;

/** From its first day to its last, both within. */
export interface Period {
  /** 2026 · 2026-H1 · 2026-Q3 · 2026-11 · 2026-W47 · 2026-2027 (school year) · P2022-2025 (phase) · T2021-2026 (term) */
  readonly id: string;
  readonly kind: PeriodKind;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface CalendarSettings {
  /** For months, quarters, half-years and years; weeks, school years, phases and terms know no cut-off. */
  readonly cutOff?: CutOff;
  /**
   * The day a school year starts. 1 September by default; the ministry's yearly decision on the school
   * calendar says which day pupils come back, and a province may set its own.
   */
  readonly schoolYearStart?: MonthDay;
  /** The plan's phases and terms. */
  readonly spans?: readonly Span[];
}

export interface Span {
  readonly kind: SpanKind;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The period a day lies in; for a phase or a term undefined where the plan has none on that day. */
export function periodOf(kind: GridKind, date: IsoDate, settings?: CalendarSettings): Period;
export function periodOf(kind: PeriodKind, date: IsoDate, settings?: CalendarSettings): Period | undefined;
export function periodOf(
  kind: PeriodKind,
  date: IsoDate,
  settings: CalendarSettings = {},
): Period | undefined {
  return listPeriods(kind, date, date, settings)[0];
}

/** The periods that share a day with the window, in order. None where it ends before it begins. */
export function listPeriods(
  kind: PeriodKind,
  from: IsoDate,
  to: IsoDate,
  settings: CalendarSettings = {},
): Period[] {
  if (isSpanKind(kind)) return listSpans(kind, from, to, settings.spans ?? []);
  const grid = gridOf(kind, settings);
  const [first, last] = [grid.indexOf(from), from <= to ? grid.indexOf(to) : Number.NEGATIVE_INFINITY];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => {
    const index = first + step;
    return { id: grid.idOf(index), kind, from: grid.startOf(index), to: endOf(grid, index) };
  });
}

/** The period an id names, of the years 1900 to 2199; undefined where it names none: 2026-Q5, 2025-W53, a phase the plan does not have. */
export function findPeriod(id: string, settings: CalendarSettings = {}): Period | undefined {
  const span = (settings.spans ?? []).map(spanPeriod).find((period) => period.id === id);
  if (span) return span;
  const named = dayWithin(id, settings);
  if (!named) return undefined;
  const period = periodOf(named.kind, named.date, settings);
  return period.id === id ? period : undefined;
}

/** @throws RangeError where the id names no period. */
export function getPeriod(id: string, settings: CalendarSettings = {}): Period {
  const period = findPeriod(id, settings);
  if (!period) throw new RangeError(`No such period: ${id}`);
  return period;
}

/** How much of a period is over at the end of a day: 0 before it begins, 1 from its last day on. */
export function shareElapsed(period: Pick<Period, "from" | "to">, asOf: IsoDate): number {
  const passed = daysBetween(period.from, asOf) + 1;
  return Math.min(1, Math.max(0, passed / (daysBetween(period.from, period.to) + 1)));
}

function gridOf(
  kind: GridKind,
  { cutOff = "calendar", schoolYearStart = "09-01" }: CalendarSettings,
): PeriodGrid {
  if (kind === "week") return weekGrid;
  if (kind === "school-year") return schoolYearGrid(schoolYearStart);
  return monthsGrid(({ month: 1, quarter: 3, "half-year": 6, year: 12 } as const)[kind], cutOff);
}

function listSpans(kind: SpanKind, from: IsoDate, to: IsoDate, spans: readonly Span[]): Period[] {
  return spans
    .filter((span) => span.kind === kind && span.from <= to && span.to >= from && from <= to)
    .map(spanPeriod)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

function spanPeriod({ kind, from, to }: Span): Period {
  const letter = kind === "phase" ? "P" : "T";
  return { id: `${letter}${partsOf(from).year}-${partsOf(to).year}`, kind, from, to };
}

/** A day inside the period named, whichever the cut-off: the 10th of its last month lies before either. */
function dayWithin(id: string, settings: CalendarSettings): { kind: GridKind; date: IsoDate } | undefined {
  const match = /^((?:19|20|21)\d{2})(?:-(?:(H|Q|W)?(\d{1,2})|(\d{4})))?$/.exec(id);
  if (!match) return undefined;
  const [year, letter, number] = [Number(match[1]), match[2], Number(match[3])];
  if (match[4]) return { kind: "school-year", date: onYear(settings.schoolYearStart ?? "09-01", year) };
  if (letter === "W") return weekOf(year, number);
  const months = letter === "H" ? 6 : letter === "Q" ? 3 : 1;
  const month = match[3] ? number * months : 12;
  const date = `${year}-${String(month).padStart(2, "0")}-10`;
  if (!isIsoDate(date)) return undefined;
  return {
    kind: match[3] ? (letter === "H" ? "half-year" : letter === "Q" ? "quarter" : "month") : "year",
    date,
  };
}

/** 4 January always lies in week 1. */
function weekOf(year: number, week: number): { kind: GridKind; date: IsoDate } | undefined {
  if (week < 1 || week > 53) return undefined;
  const index = weekGrid.indexOf(isoDate(year, 1, 4)) + week - 1;
  return { kind: "week", date: weekGrid.startOf(index) };
}

function isSpanKind(kind: PeriodKind): kind is SpanKind {
  return kind === "phase" || kind === "term";
}

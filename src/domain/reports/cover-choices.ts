import { partsOf, type IsoDate } from "#lib/calendar/dates.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import { listPeriods, type Period } from "#lib/calendar/periods.ts";
import type { PlanSpan } from "#domain/progress/due-periods.ts";
import { findDutyPeriod, phasePeriods } from "./duty-period.ts";

export interface CoverChoice {
  readonly id: string;
  readonly name: string;
  /** What it is offered under. */
  readonly group: string;
}

/**
 * The periods that a report asked for once may be about: those around a day, the years of the plan, and its phases.
 * @param chosen stays on offer whatever it is
 */
export function coverChoices(plan: PlanSpan, asOf: IsoDate, chosen: string | null = null): CoverChoice[] {
  const { year } = partsOf(asOf);
  const near = [`${year - 1}-01-01`, `${year}-12-31`] as const;
  const spans = spansOf(plan);
  const offered: [group: string, periods: readonly Period[]][] = [
    ["Năm", listPeriods("year", `${plan.periodFrom}-01-01`, `${plan.periodTo}-12-31`)],
    ["6 tháng", listPeriods("half-year", ...near)],
    ["Quý", listPeriods("quarter", ...near)],
    ["Tháng", listPeriods("month", `${year}-01-01`, `${year}-12-31`)],
    ["Năm học", listPeriods("school-year", ...near)],
    ["Giai đoạn", spans],
  ];
  const choices = offered.flatMap(([group, periods]) =>
    periods.map((period) => ({ id: period.id, name: periodName(period), group })),
  );
  if (chosen === null || choices.some(({ id }) => id === chosen)) return choices;
  const period = findDutyPeriod(chosen, { cutOff: null }, plan);
  return [...choices, { id: chosen, name: period ? periodName(period) : chosen, group: "Kỳ đã chọn" }];
}

/** The phases, and all years from the plan's first to each that ends a phase or a five-year term. */
function spansOf(plan: PlanSpan): Period[] {
  const ends = [...plan.phases.map(([, to]) => to), plan.periodTo];
  for (let year = plan.periodFrom + 1; year < plan.periodTo; year += 1) if (year % 5 === 0) ends.push(year);
  const whole = ends
    .filter((end) => end > plan.periodFrom)
    .flatMap((end) => findDutyPeriod(`P${plan.periodFrom}-${end}`, { cutOff: null }, plan) ?? []);
  const all = new Map([...phasePeriods(plan), ...whole].map((period) => [period.id, period]));
  return [...all.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

import { partsOf, type IsoDate } from "#lib/calendar/dates.ts";
import { findPeriod, listPeriods, periodOf, type Period } from "#lib/calendar/periods.ts";
import type { PlanSpan } from "./due-periods.ts";

/** The period an address names, else the present year. Only years, half-years, quarters and months are shown. */
export function shownPeriod(id: string | null | undefined, asOf: IsoDate): Period {
  const period = id ? findPeriod(id) : undefined;
  const isShown = period && ["year", "half-year", "quarter", "month"].includes(period.kind);
  return isShown ? period : periodOf("year", asOf);
}

/** What can be looked at: each year of the plan that has begun, and its quarters; the present year first. */
export function listPeriodChoices(plan: PlanSpan | null, asOf: IsoDate): Period[] {
  const present = partsOf(asOf).year;
  const first = Math.min(plan?.periodFrom ?? present, present);
  const last = Math.min(plan?.periodTo ?? present, present);
  const years = Array.from({ length: last - first + 1 }, (_, index) => last - index);
  return years.flatMap((year) => {
    const begun = (period: Period) => period.from <= asOf;
    return [
      ...listPeriods("year", `${year}-01-01`, `${year}-12-31`),
      ...listPeriods("quarter", `${year}-01-01`, `${year}-12-31`).filter(begun),
    ];
  });
}

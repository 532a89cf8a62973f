import type { ActivityFilter } from "#domain/activities/list-activities.ts";
import { findPeriod, listPeriods } from "#lib/calendar/periods.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import { askedId } from "./asked-id.ts";

/** What the address asks for, as it stands in the fields of the filter. */
export interface AskedFilter {
  readonly donVi: string;
  readonly ky: string;
  readonly loai: string;
  readonly nhiemVu: string;
  readonly tim: string;
}

export function askedFilter(query: URLSearchParams): AskedFilter {
  const said = (name: string) => query.get(name)?.trim() ?? "";
  return {
    donVi: askedId(said("donVi")) ?? "",
    ky: findPeriod(said("ky")) ? said("ky") : "",
    loai: said("loai"),
    nhiemVu: askedId(said("nhiemVu")) ?? "",
    tim: said("tim").slice(0, 200),
  };
}

/** The same as the list wants it. A page that is none is the first. */
export function activityFilter(asked: AskedFilter, page: string | null): ActivityFilter {
  const period = findPeriod(asked.ky);
  return {
    unitId: asked.donVi || undefined,
    from: period?.from,
    to: period?.to,
    kind: asked.loai || undefined,
    taskId: asked.nhiemVu || undefined,
    text: asked.tim || undefined,
    page: /^\d{1,6}$/.test(page ?? "") ? Number(page) : 1,
  };
}

/** This year and its quarters so far, the latest first, then the two years before. */
export function periodOptions(today: string): { value: string; label: string }[] {
  const year = Number(today.slice(0, 4));
  const quarters = listPeriods("quarter", `${year}-01-01`, today).reverse();
  const years = listPeriods("year", `${year - 2}-01-01`, today).reverse();
  return [...years.slice(0, 1), ...quarters, ...years.slice(1)].map((period) => ({
    value: period.id,
    label: periodName(period),
  }));
}

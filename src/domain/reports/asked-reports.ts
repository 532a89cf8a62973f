import { addDays, type IsoDate } from "#lib/calendar/dates.ts";
import { findNextDueDay, listDueDays, periodReported } from "#lib/calendar/due-dates.ts";
import { findPeriod, periodOf, type GridKind, type Period } from "#lib/calendar/periods.ts";
import { kindsOf, type Lists } from "#domain/lists/lists.ts";
import { dueRuleOf, type Duty } from "#domain/plans/duty.ts";
import type { Plan } from "#domain/plans/plan.ts";
import type { Unit } from "#domain/units/unit.ts";

/** A report that a duty asks for. */
export interface AskedReport {
  readonly period: Period;
  /** The last day in time; null where the plan names none. It does not move for days off. */
  readonly due: IsoDate | null;
}

type Asking = Pick<Duty, "kind" | "senderKinds" | "due" | "inclusive" | "every">;
type Holding = Pick<Plan, "unitId" | "periodFrom" | "periodTo" | "issuedOn">;

/**
 * What a duty asks of a unit: to send its own report, or, of the unit whose plan it is, to consolidate what those
 * below it did. null where it asks nothing, or no report.
 */
export function roleInDuty(
  duty: Asking,
  plan: Holding,
  unit: Pick<Unit, "id" | "kind" | "ancestors">,
  lists: Pick<Lists, "unitKinds">,
): "sends" | "consolidates" | null {
  if (duty.kind !== "report" && duty.kind !== "review") return null;
  if (!unit.ancestors.includes(plan.unitId)) return null;
  if (unit.id === plan.unitId) return "consolidates";
  const isAsked = duty.senderKinds.length === 0 || kindsOf(lists, duty.senderKinds).includes(unit.kind);
  return isAsked ? "sends" : null;
}

/**
 * What a duty asks for on a day: the report whose due day passed last, and the next one as soon as its period has
 * begun, oldest first. A duty that comes back without a day asks for the period that runs.
 */
export function listAskedReports(duty: Asking, plan: Holding, asOf: IsoDate): AskedReport[] {
  const rule = dueRuleOf(duty);
  const kind: GridKind = duty.every ?? "year";
  if (rule === null)
    return duty.every ? within(plan, [{ period: periodOf(kind, asOf), due: null }], asOf) : [];
  const passed = listDueDays(rule, addDays(asOf, -366), addDays(asOf, -1)).at(-1);
  const next = findNextDueDay(rule, asOf);
  const days = [passed, next].filter((due) => due !== undefined);
  return within(
    plan,
    days.map((due) => ({ period: periodReported(kind, due), due })),
    asOf,
  );
}

/** The report that a duty asks for by its period; undefined where the plan does not hold in it. */
export function findAskedReport(
  duty: Asking,
  plan: Holding,
  periodId: string,
  asOf: IsoDate,
): AskedReport | undefined {
  const period = findPeriod(periodId);
  return period && listAskedReports(duty, plan, asOf).find((asked) => asked.period.id === period.id);
}

/** Of periods that have begun, in which the plan holds; nothing was due before the plan was there. */
function within(plan: Holding, asked: readonly AskedReport[], asOf: IsoDate): AskedReport[] {
  return asked.filter(
    ({ period, due }) =>
      period.from <= asOf &&
      `${plan.periodFrom}-01-01` <= period.from &&
      period.to <= `${plan.periodTo}-12-31` &&
      (due === null || plan.issuedOn === null || plan.issuedOn <= due),
  );
}

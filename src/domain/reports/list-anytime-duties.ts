import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Period } from "#lib/calendar/periods.ts";
import type { Context } from "#domain/context.ts";
import { listDuties } from "#domain/plans/duties.queries.ts";
import type { Duty } from "#domain/plans/duty.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { listPlansWithDuties } from "#domain/plans/plans.queries.ts";
import type { Unit } from "#domain/units/unit.ts";
import { anytimePeriods } from "./asked-reports.ts";
import { isAnytime, roleInDuty } from "./duty-role.ts";
import { mayWriteReport } from "./report.policy.ts";
import { listReportHeads, type ReportHead } from "./reports.queries.ts";

/** Difficulties and proposals: what a unit may send whenever there is something to say. */
export interface AnytimeDuty {
  readonly duty: Duty;
  readonly plan: Plan;
  readonly unitId: string;
  readonly unitName: string;
  /** What the next one is filed under: this month, or this week where the month's was sent. null: both were sent. */
  readonly next: Period | null;
}

/** Of the units for which the person writes. */
export async function listAnytimeDuties(
  { db, lists, actor }: Context,
  units: readonly Unit[],
  asOf: IsoDate,
): Promise<AnytimeDuty[]> {
  const writing = units.filter((unit) => mayWriteReport(actor, unit));
  const year = Number(asOf.slice(0, 4));
  const unitIds = [...new Set(writing.flatMap(({ ancestors }) => ancestors))];
  const plans = await listPlansWithDuties(db, { unitIds, under: null }, { from: year, to: year }, asOf);
  const duties = (
    await listDuties(
      db,
      plans.map(({ id }) => id),
      { on: asOf },
    )
  ).filter(isAnytime);
  if (duties.length === 0) return [];
  const heads = await listReportHeads(
    db,
    writing.map(({ id }) => id),
  );
  return writing.flatMap((unit) =>
    duties.flatMap((duty) => {
      const plan = plans.find(({ id }) => id === duty.planId);
      if (!plan || roleInDuty(duty, plan, unit, lists) === null) return [];
      const own = heads.filter(({ unitId, dutyId }) => unitId === unit.id && dutyId === duty.id);
      return [{ duty, plan, unitId: unit.id, unitName: unit.name, next: nextPeriod(own, asOf) }];
    }),
  );
}

/** The first under which none was begun. */
function nextPeriod(heads: readonly Pick<ReportHead, "period">[], asOf: IsoDate): Period | null {
  const begun = new Set(heads.map(({ period }) => period));
  return anytimePeriods(asOf).find(({ id }) => !begun.has(id)) ?? null;
}

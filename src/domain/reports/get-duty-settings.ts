import { listOutlineChoices } from "#domain/outlines/outline-choices.ts";
import { addDays, type IsoDate } from "#lib/calendar/dates.ts";
import { workingCalendar } from "#lib/calendar/working-days.ts";
import type { Context } from "#domain/context.ts";
import { getDuty, listDutiesFollowing, listStatedDuties } from "#domain/plans/duties.queries.ts";
import { mayManagePlans, maySeePlan } from "#domain/plans/plan.policy.ts";
import { findPlan, listPlansById } from "#domain/plans/plans.queries.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { findUnit } from "#domain/units/units.queries.ts";
import { listInstances, type AskedReport } from "./asked-reports.ts";
import { coverChoices, type CoverChoice } from "./cover-choices.ts";
import { warnOfDuty, type DutyOfPlan, type DutyWarning } from "./duty-warnings.ts";

export interface DutySettingsPage extends DutyOfPlan {
  readonly unit: Unit;
  /** What falls due next, to see what the settings do. */
  readonly coming: readonly AskedReport[];
  readonly warnings: readonly DutyWarning[];
  readonly outlines: readonly { readonly code: string; readonly name: string }[];
  readonly covers: readonly CoverChoice[];
  readonly mayChange: boolean;
}

/** @throws Problem not-found where the plan has no such duty, or is out of sight */
export async function getDutySettings(
  context: Context,
  planId: string,
  dutyId: string,
): Promise<DutySettingsPage> {
  const { db, actor, lists } = context;
  const asOf = today(context.clock);
  const duty = await getDuty(db, dutyId);
  const plan = duty.planId === planId ? await findPlan(db, planId, asOf) : null;
  const unit = plan && (await findUnit(db, plan.unitId, asOf));
  if (!plan || !unit || !maySeePlan(actor, unit, plan))
    throw new Problem("not-found", "Không tìm thấy chế độ báo cáo này.");
  const calendar = workingCalendar(lists.holidays);
  const of = { duty, plan };
  const window = { from: asOf, to: addDays(asOf, 3 * 366) };
  return {
    ...of,
    unit,
    coming: listInstances(duty, plan, window, calendar).slice(0, 3),
    warnings: warnOfDuty(of, { ...(await listAround(context, of, asOf)), calendar, asOf }),
    outlines: await listOutlineChoices(db, lists, unit),
    covers: coverChoices(plan, asOf, duty.covers),
    mayChange:
      mayManagePlans(actor, unit) &&
      plan.withdrawnAt === null &&
      duty.withdrawnAt === null &&
      duty.validTo === null,
  };
}

/** The duty above that this one feeds, by its pointer or by what is sent how often; and those that feed this one. */
async function listAround(
  { db }: Context,
  { duty, plan }: DutyOfPlan,
  asOf: IsoDate,
): Promise<{ above: DutyOfPlan | null; below: DutyOfPlan[] }> {
  const followed = plan.followsId === null ? null : await findPlan(db, plan.followsId, asOf);
  const duties = followed ? await listStatedDuties(db, [followed.id], { on: asOf }) : [];
  const upper =
    duties.find(({ id }) => id === duty.followsId) ??
    duties.find(({ kind, every, due }) => due !== null && kind === duty.kind && every === duty.every);
  const lower = await listDutiesFollowing(db, duty.id);
  const plans = new Map(
    (await listPlansById(db, [...new Set(lower.map(({ planId }) => planId))], asOf)).map((one) => [
      one.id,
      one,
    ]),
  );
  return {
    above: followed && upper ? { duty: upper, plan: followed } : null,
    below: lower.flatMap((one) => {
      const of = plans.get(one.planId);
      return of ? [{ duty: one, plan: of }] : [];
    }),
  };
}

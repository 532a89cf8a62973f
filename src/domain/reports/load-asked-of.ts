import { workingCalendar } from "#lib/calendar/working-days.ts";
import type { CommandContext, Context } from "#domain/context.ts";
import { getDuty } from "#domain/plans/duties.queries.ts";
import type { Duty } from "#domain/plans/duty.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { findPlan } from "#domain/plans/plans.queries.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { answersOf } from "./answers-duty.ts";
import { findInstance } from "./asked-reports.ts";
import { roleInDuty } from "./duty-role.ts";
import type { ReportAsked } from "./extension.ts";
import { listGranted } from "./extensions.queries.ts";
import type { Obligation } from "./obligation.ts";
import { listAnswers, listPlansIssued } from "./obligations.queries.ts";

/** What one duty asks of one unit for one period, by the rules of listObligations. */
export interface AskedOfUnit {
  readonly unit: Unit;
  readonly duty: Duty;
  readonly plan: Plan;
  readonly obligation: Obligation;
}

/** @throws Problem not-found where no plan in force asks such a thing of the unit. */
export async function loadAskedOf(
  context: Context | CommandContext,
  { dutyId, unitId, period }: ReportAsked,
): Promise<AskedOfUnit> {
  const { db, lists, clock } = context;
  const day = today(clock);
  const unit = await getUnit(db, unitId, day);
  const duty = await getDuty(db, dutyId);
  const plan = await findPlan(db, duty.planId, day);
  const role = plan && roleInDuty(duty, plan, unit, lists);
  const asked = plan && findInstance(duty, plan, period, workingCalendar(lists.holidays));
  if (!plan || !role || !asked || plan.withdrawnAt !== null || duty.withdrawnAt !== null)
    throw new Problem("not-found", "Kế hoạch không giao đơn vị này gửi báo cáo của kỳ đó.");
  const dutyIds = duty.replacesId === null ? [duty.id] : [duty.id, duty.replacesId];
  const answer = answersOf({
    reports: await listAnswers(db, dutyIds, [unit.id]),
    granted: await listGranted(db, dutyIds),
    plans: duty.kind === "plan" ? await listPlansIssued(db, [unit.id]) : [],
  });
  const obligation = { ...asked, part: "main" as const, unit, duty, plan, role };
  return { unit, duty, plan, obligation: { ...obligation, ...answer(obligation) } };
}

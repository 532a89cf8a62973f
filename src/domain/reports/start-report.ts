import { workingCalendar } from "#lib/calendar/working-days.ts";
import type { Command } from "#domain/command.ts";
import type { CommandContext } from "#domain/context.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { getDuty } from "#domain/plans/duties.queries.ts";
import { findPlan } from "#domain/plans/plans.queries.ts";
import { Problem } from "#domain/problem.ts";
import { cutOffDay } from "#domain/progress/due-periods.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import type { z } from "zod";
import { anytimePeriods, listAskedReports, type AskedReport } from "./asked-reports.ts";
import { isAnytime, roleInDuty } from "./duty-role.ts";
import { mayWriteReport } from "./report.policy.ts";
import { startReportInput } from "./report.schema.ts";
import { findReportFor, insertReport } from "./reports.queries.ts";

interface Loaded {
  readonly unit: Unit;
  readonly duty: Duty;
  readonly asked: AskedReport;
}

export interface Started {
  readonly id: string;
  /** true where that report was there already: nothing was written this time. */
  readonly repeated: boolean;
}

/**
 * Begins the report that a duty asks of a unit for a period. There is one: whoever begins it a second time is led
 * to the first.
 */
export const startReport: Command<typeof startReportInput, Loaded, Started> = {
  name: "report.start",
  input: startReportInput,
  load,
  may: (actor, { unit }) => mayWriteReport(actor, unit),
  do: async (context, { unit, duty, asked }, input) => {
    const key = { dutyId: input.dutyId, unitId: unit.id, period: asked.period.id };
    const earlier =
      duty.replacesId === null ? null : await findReportFor(context.db, { ...key, dutyId: duty.replacesId });
    if (earlier) return { id: earlier.id, repeated: true };
    const draft = {
      ...key,
      id: input.id,
      provinceId: unit.provinceId,
      cutOff: cutOffDay(asked.period, today(context.clock)),
      by: context.actor.personId,
      at: context.clock(),
    };
    if (await insertReport(context.db, draft)) return { id: input.id, repeated: false };
    const first = await findReportFor(context.db, key);
    // Its id was taken by another report.
    if (!first) throw new Problem("conflict");
    return { id: first.id, repeated: true };
  },
  audit: ({ unit, asked }, { dutyId }, { id, repeated }) =>
    repeated
      ? null
      : {
          unitId: unit.id,
          provinceId: unit.provinceId,
          subjectId: id,
          detail: { dutyId, period: asked.period.id },
        },
};

/** @throws Problem not-found where the duty asks no such report of the unit. */
async function load(context: CommandContext, input: z.output<typeof startReportInput>): Promise<Loaded> {
  const { db, clock, lists } = context;
  const day = today(clock);
  const unit = await getUnit(db, input.unitId, day);
  const duty = await getDuty(db, input.dutyId);
  const plan = await findPlan(db, duty.planId, day);
  // A plan is answered by issuing one; what was withdrawn asks nothing.
  const isOver =
    duty.kind === "plan" || duty.withdrawnAt !== null || plan === null || plan.withdrawnAt !== null;
  const listed =
    isOver || roleInDuty(duty, plan, unit, lists) === null
      ? []
      : isAnytime(duty)
        ? anytimePeriods(day).map((period) => ({ period, due: null }))
        : listAskedReports(duty, plan, day, workingCalendar(lists.holidays));
  const asked = listed.find(({ period }) => period.id === input.period);
  if (!asked) throw new Problem("not-found", "Kế hoạch không giao đơn vị này lập báo cáo của kỳ đó.");
  return { unit, duty, asked };
}

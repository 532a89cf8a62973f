import type { CommandContext } from "#domain/context.ts";
import type { Period } from "#lib/calendar/periods.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { getDuty } from "#domain/plans/duties.queries.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { findPlan } from "#domain/plans/plans.queries.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listUnitLine } from "#domain/units/units.queries.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { Report } from "./report.ts";
import { getDutyPeriod, planUnderDuty } from "./duty-period.ts";
import { findReportToChange } from "./reports.queries.ts";

/** A report with what it answers and for whom. */
export interface LoadedReport {
  readonly report: Report;
  readonly unit: Unit;
  /** The units above it, from the nation down. */
  readonly above: readonly Unit[];
  readonly duty: Duty;
  readonly plan: Plan;
  readonly period: Period;
}

/** The report, held until the command is done. @throws Problem not-found */
export async function loadReportToChange(context: CommandContext, id: string): Promise<LoadedReport> {
  const report = await findReportToChange(context.db, id);
  if (!report) throw reportNotFound();
  return loadAnswered(context, report);
}

/** @throws Problem not-found where the unit is no more. */
export async function loadAnswered(
  { db, clock }: { readonly db: Database | Transaction; readonly clock: CommandContext["clock"] },
  report: Report,
): Promise<LoadedReport> {
  const day = today(clock);
  const line = await listUnitLine(db, report.unitId, day);
  const unit = line.at(-1);
  const duty = await getDuty(db, report.dutyId);
  const plan = await findPlan(db, duty.planId, day);
  if (!unit || !plan) throw reportNotFound();
  const period = getDutyPeriod(report.period, duty, plan);
  // Its figures are held against the days that the duty gives its periods.
  return { report, unit, above: line.slice(0, -1), duty, plan: planUnderDuty(plan, duty), period };
}

export function reportNotFound(): Problem {
  return new Problem("not-found", "Không tìm thấy báo cáo này.");
}

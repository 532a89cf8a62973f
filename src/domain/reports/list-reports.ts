import { daysBetween, type IsoDate } from "#lib/calendar/dates.ts";
import type { Context } from "#domain/context.ts";
import { listDutiesById } from "#domain/plans/duties.queries.ts";
import type { Duty } from "#domain/plans/duty.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { listPlansById } from "#domain/plans/plans.queries.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listUnits } from "#domain/units/units.queries.ts";
import type { AskedReport } from "./asked-reports.ts";
import { type BelowReader, listReadingsBelow } from "./below-readers.ts";
import { getDutyPeriod } from "./duty-period.ts";
import { roleInDuty, type DutyRole } from "./duty-role.ts";
import { listAnytimeDuties, type AnytimeDuty } from "./list-anytime-duties.ts";
import { type CollectedReports, listCollected } from "./list-collected.ts";
import { listObligations } from "./list-obligations.ts";
import { isReport, type Obligation } from "./obligation.ts";
import { supplementsTo } from "./list-supplements.ts";
import type { ReportPart } from "./report-part.ts";
import { mayWriteReport } from "./report.policy.ts";
import { isOpen } from "./report.ts";
import { listReportHeads, type ReportHead } from "./reports.queries.ts";

export interface ReportList {
  /** What the person's own units are asked for, the nearest due day first, then reports of earlier periods. */
  readonly own: readonly OwnReport[];
  /** What the units below are asked to send to the person's units, who has and who has not; the earliest day first. */
  readonly below: readonly CollectedReports[];
  /** As what the person reads reports from below, where units stand below; empty where they read none. */
  readonly readsAs: readonly BelowReader[];
  /** What the person's own units may send whenever there is something to say. */
  readonly anytime: readonly AnytimeDuty[];
}

export interface OwnReport extends Pick<Obligation, "period" | "due" | "originalDue" | "extendedTo"> {
  readonly part: ReportPart;
  readonly unitId: string;
  readonly unitName: string;
  readonly duty: Duty;
  readonly plan: Plan;
  readonly role: DutyRole;
  /** Whole days until the last day in time: 0 on that day, less than 0 when it has passed; null without one. */
  readonly daysLeft: number | null;
  readonly report: ReportHead | null;
  readonly mayWrite: boolean;
}

export async function listReports(context: Context): Promise<ReportList> {
  const { db, clock, actor } = context;
  const asOf = today(clock);
  const ids = [...new Set(actor.appointments.map(({ unitId }) => unitId))];
  const units = await listUnits(db, ids, asOf);
  const readings = listReadingsBelow(actor);
  const below: CollectedReports[] = [];
  for (const reading of readings) below.push(...(await listCollected(context, reading, asOf)));
  const withUnits = new Set(units.filter(({ level }) => level !== "leaf").map(({ id }) => id));
  return {
    own: (await listOwn(context, units, asOf)).sort(byUrgency),
    below: below.sort((a, b) => dayOf(a).localeCompare(dayOf(b))),
    readsAs: [...new Set(readings.filter(({ unitId }) => withUnits.has(unitId)).map((each) => each.as))],
    anytime: await listAnytimeDuties(context, units, asOf),
  };
}

/** What is asked for now, and what was written for something that is asked for no more. */
async function listOwn(context: Context, units: readonly Unit[], asOf: IsoDate): Promise<OwnReport[]> {
  const { db, lists, actor } = context;
  const unitIds = units.map(({ id }) => id);
  const asked = (await listObligations(context, { of: { unitIds }, asOf })).filter(isReport);
  const rowOf = (each: Omit<Obligation, "issued">): OwnReport => ({
    part: "main",
    period: each.period,
    due: each.due,
    originalDue: each.originalDue,
    extendedTo: each.extendedTo,
    duty: each.duty,
    plan: each.plan,
    role: each.role,
    unitId: each.unit.id,
    unitName: each.unit.name,
    mayWrite: mayWriteReport(actor, each.unit),
    daysLeft: each.due === null ? null : daysBetween(asOf, each.due),
    report: each.report,
  });
  const known = new Set(asked.flatMap(({ report }) => report?.id ?? []));
  const heads = await listReportHeads(db, unitIds);
  const earlier = heads.filter(({ id, part }) => part === "main" && !known.has(id));
  const mains = [...asked, ...(await listEarlier(context, units, earlier, asOf))].map(rowOf);
  return [...mains, ...supplementsTo(mains, { heads, occasions: lists.occasions, asOf })];
}

async function listEarlier(
  { db, lists }: Context,
  units: readonly Unit[],
  heads: readonly ReportHead[],
  asOf: IsoDate,
): Promise<Omit<Obligation, "issued">[]> {
  const duties = new Map(
    (await listDutiesById(db, [...new Set(heads.map(({ dutyId }) => dutyId))])).map((duty) => [
      duty.id,
      duty,
    ]),
  );
  const planIds = [...new Set([...duties.values()].map(({ planId }) => planId))];
  const plans = new Map((await listPlansById(db, planIds, asOf)).map((plan) => [plan.id, plan]));
  return heads.flatMap((head) => {
    const unit = units.find(({ id }) => id === head.unitId);
    const duty = duties.get(head.dutyId);
    const plan = duty && plans.get(duty.planId);
    // A draft that a withdrawn plan or request asked for is nobody's business any more.
    const isOver = plan?.withdrawnAt !== null || duty?.withdrawnAt !== null;
    if (!unit || !duty || !plan || (isOver && head.version === 0)) return [];
    const role = roleInDuty(duty, plan, unit, lists) ?? "sends";
    const period = getDutyPeriod(head.period, duty, plan);
    const report = { ...head, acceptedVersion: null, firstSubmittedAt: null };
    const noDay = { due: null, originalDue: null, extendedTo: null };
    return [{ part: "main" as const, duty, plan, unit, role, period, ...noDay, report }];
  });
}

/** What is still to be sent before what was sent; the nearest day first, without a day last. */
function byUrgency(a: OwnReport, b: OwnReport): number {
  const sent = ({ report }: OwnReport) => (report === null || isOpen(report) ? 0 : 1);
  return sent(a) - sent(b) || dayOf(a).localeCompare(dayOf(b)) || b.period.from.localeCompare(a.period.from);
}

function dayOf({ due }: AskedReport): IsoDate {
  return due ?? "9999-12-31";
}

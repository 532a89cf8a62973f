import { addDays, daysBetween, type IsoDate } from "#lib/calendar/dates.ts";
import { getPeriod, type Period } from "#lib/calendar/periods.ts";
import type { Context } from "#domain/context.ts";
import type { Role } from "#domain/people/actor.ts";
import type { Duty } from "#domain/plans/duty.ts";
import { listDuties } from "#domain/plans/duties.queries.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { listPlansBinding } from "#domain/plans/plans.queries.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listUnits, listUnitsAtOrBelow } from "#domain/units/units.queries.ts";
import { answersDuty } from "./answers-duty.ts";
import { listAskedReports, roleInDuty, type AskedReport } from "./asked-reports.ts";
import { supplementsCollected, supplementsTo } from "./list-supplements.ts";
import type { ReportPart } from "./report-part.ts";
import { mayWriteReport } from "./report.policy.ts";
import { isOpen } from "./report.ts";
import { listReportHeads, type ReportHead } from "./reports.queries.ts";

export interface ReportList {
  /** What the person's own units are asked for, the nearest due day first, then reports of earlier periods. */
  readonly own: readonly OwnReport[];
  /** What the units below are asked to send to the person's units, who has and who has not; the earliest day first. */
  readonly below: readonly CollectedReports[];
}

export interface OwnReport extends AskedReport {
  readonly part: ReportPart;
  readonly unitId: string;
  readonly unitName: string;
  readonly duty: Duty;
  readonly plan: Plan;
  readonly role: "sends" | "consolidates";
  /** Whole days until the last day in time: 0 on that day, less than 0 when it has passed; null without one. */
  readonly daysLeft: number | null;
  readonly report: ReportHead | null;
  readonly mayWrite: boolean;
}

export interface CollectedReports extends AskedReport {
  readonly part: ReportPart;
  readonly duty: Duty;
  readonly plan: Plan;
  readonly senders: readonly {
    readonly unitId: string;
    readonly name: string;
    readonly report: ReportHead | null;
  }[];
}

/** Roles that look after what the units below send. */
const overseers = ["coordinator", "leader", "administrator"] as const satisfies readonly Role[];

export async function listReports(context: Context): Promise<ReportList> {
  const { db, clock, actor } = context;
  const asOf = today(clock);
  const ids = [...new Set(actor.appointments.map(({ unitId }) => unitId))];
  const units = await listUnits(db, ids, asOf);
  const overseen = new Set(
    actor.appointments
      .filter(({ role }) => overseers.some((each) => each === role))
      .map(({ unitId }) => unitId),
  );
  const own: OwnReport[] = [];
  const below: CollectedReports[] = [];
  for (const unit of units) {
    const duties = await listDutiesBinding(context, unit, asOf);
    own.push(...(await listOwn(context, unit, duties, asOf)));
    if (overseen.has(unit.id)) below.push(...(await listBelow(context, unit, duties, asOf)));
  }
  return { own: own.sort(byUrgency), below: below.sort((a, b) => dayOf(a).localeCompare(dayOf(b))) };
}

interface BindingDuty {
  readonly duty: Duty;
  readonly plan: Plan;
}

/** Of the plans that bind the unit now, or did a year ago: their last report may still be owed. */
async function listDutiesBinding({ db }: Context, unit: Unit, asOf: IsoDate): Promise<BindingDuty[]> {
  const now = await listPlansBinding(db, unit, asOf);
  const before = await listPlansBinding(db, unit, addDays(asOf, -366));
  const plans = new Map([...before, ...now].map((plan) => [plan.id, plan]));
  const duties = await listDuties(db, [...plans.keys()], { on: asOf });
  return duties.flatMap((duty) => {
    const plan = plans.get(duty.planId);
    return plan ? [{ duty, plan }] : [];
  });
}

async function listOwn(
  { db, lists, actor }: Context,
  unit: Unit,
  duties: readonly BindingDuty[],
  asOf: IsoDate,
): Promise<OwnReport[]> {
  const heads = await listReportHeads(db, [unit.id]);
  const mayWrite = mayWriteReport(actor, unit);
  const mains = duties.flatMap(({ duty, plan }) => {
    const role = roleInDuty(duty, plan, unit, lists);
    const written = heads.filter((head) => head.part === "main" && answersDuty(head, duty));
    if (role === null) return [];
    const asked = listAskedReports(duty, plan, asOf);
    const isAsked = ({ period }: ReportHead) => asked.some((each) => each.period.id === period);
    const earlier = written
      .filter((head) => !isAsked(head))
      .map(({ period }) => ({ period: getPeriod(period), due: null }));
    return [...asked, ...earlier].map(({ period, due }) => ({
      part: "main" as const,
      period,
      due,
      duty,
      plan,
      role,
      mayWrite,
      unitId: unit.id,
      unitName: unit.name,
      daysLeft: due === null ? null : daysBetween(asOf, due),
      report: written.find((head) => head.period === period.id) ?? null,
    }));
  });
  return [...mains, ...supplementsTo(mains, { heads, occasions: lists.occasions, asOf })];
}

/** The duties of the unit's own plans, and of each those who must send. */
async function listBelow(
  { db, lists }: Context,
  unit: Unit,
  duties: readonly BindingDuty[],
  asOf: IsoDate,
): Promise<CollectedReports[]> {
  const ownDuties = duties.filter(({ plan }) => plan.unitId === unit.id);
  if (ownDuties.length === 0) return [];
  const units = await listUnitsAtOrBelow(db, unit.id, asOf);
  const heads = await listReportHeads(
    db,
    units.map(({ id }) => id),
  );
  const mains = ownDuties.flatMap(({ duty, plan }) => {
    const senders = units.filter((sender) => roleInDuty(duty, plan, sender, lists) === "sends");
    if (senders.length === 0) return [];
    return listAskedReports(duty, plan, asOf).map(({ period, due }) => ({
      part: "main" as const,
      period,
      due,
      duty,
      plan,
      senders: senders.map(({ id, name }) => ({
        unitId: id,
        name,
        report: findHead(heads, duty, id, period),
      })),
    }));
  });
  return [...mains, ...supplementsCollected(mains, { heads, occasions: lists.occasions, asOf })];
}

function findHead(
  heads: readonly ReportHead[],
  duty: Duty,
  unitId: string,
  period: Period,
): ReportHead | null {
  return (
    heads.find(
      (head) =>
        head.part === "main" &&
        answersDuty(head, duty) &&
        head.unitId === unitId &&
        head.period === period.id,
    ) ?? null
  );
}

/** What is still to be sent before what was sent; the nearest day first, without a day last. */
function byUrgency(a: OwnReport, b: OwnReport): number {
  const sent = ({ report }: OwnReport) => (report === null || isOpen(report) ? 0 : 1);
  return sent(a) - sent(b) || dayOf(a).localeCompare(dayOf(b)) || b.period.from.localeCompare(a.period.from);
}

function dayOf({ due }: AskedReport): IsoDate {
  return due ?? "9999-12-31";
}

import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Context } from "#domain/context.ts";
import { watches } from "#domain/people/sector.ts";
import type { Duty } from "#domain/plans/duty.ts";
import type { Plan } from "#domain/plans/plan.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { AskedReport } from "./asked-reports.ts";
import type { BelowReader, ReadingBelow } from "./below-readers.ts";
import { listObligations } from "./list-obligations.ts";
import { supplementsCollected } from "./list-supplements.ts";
import { isReport } from "./obligation.ts";
import type { ReportPart } from "./report-part.ts";
import { mayDecideReport, maySeeReport } from "./report.policy.ts";
import { listReportHeads, type ReportHead } from "./reports.queries.ts";

/** One report that units below are asked to send, and who has and who has not, as far as the reader may know. */
export interface CollectedReports extends AskedReport {
  readonly part: ReportPart;
  readonly duty: Duty;
  readonly plan: Plan;
  readonly as: BelowReader;
  readonly senders: readonly CollectedSender[];
}

export interface CollectedSender {
  readonly unitId: string;
  readonly name: string;
  /** Who receives it knows of a draft too; for everybody else null where there is nothing that they may open. */
  readonly report: ReportHead | null;
  readonly extendedTo: IsoDate | null;
  /** It lies with the person to take in what this unit sent. */
  readonly mayDecide: boolean;
}

/**
 * The duties of the unit's own plans, and of each those who must send, of the member's sector alone for a member: what
 * fell due last, and what comes next. A handful of queries, however many units there are.
 */
export async function listCollected(
  context: Context,
  { unitId, as }: ReadingBelow,
  asOf: IsoDate,
): Promise<CollectedReports[]> {
  const { db, lists, actor } = context;
  const asked = await listObligations(context, { of: { under: unitId }, askedBy: [unitId], asOf });
  const sending = asked.filter(
    (each) => each.role === "sends" && isReport(each) && (as !== "member" || watches(actor, each.unit)),
  );
  const maySee = (unit: Unit, report: ReportHead) =>
    as === "receiver" || (report.version > 0 && maySeeReport(actor, unit, report));
  const mains = [...Map.groupBy(sending, ({ duty }) => duty.id).values()].flatMap((ofDuty) => {
    const rounds = [...Map.groupBy(ofDuty, ({ period }) => period.id).values()];
    const passed = rounds.findLastIndex(([one]) => (one?.originalDue ?? asOf) < asOf);
    return rounds.slice(Math.max(0, passed)).flatMap((round) => {
      const [first] = round;
      if (!first) return [];
      const { period, originalDue: due, duty, plan } = first;
      const senders = round.map(({ unit, report, extendedTo }) => ({
        unitId: unit.id,
        name: unit.name,
        report: report && maySee(unit, report) ? report : null,
        extendedTo,
        mayDecide: mayDecideReport(actor, unit),
      }));
      return [{ part: "main" as const, period, due, duty, plan, as, senders }];
    });
  });
  const units = new Map(sending.map(({ unit }) => [unit.id, unit]));
  // A supplement is spoken of where its main report is seen, and begun ones where they are seen themselves.
  const heads = (await listReportHeads(db, [...units.keys()])).filter((head) => {
    const unit = units.get(head.unitId);
    return unit !== undefined && maySee(unit, head);
  });
  return [...mains, ...supplementsCollected(mains, { heads, occasions: lists.occasions, asOf })];
}

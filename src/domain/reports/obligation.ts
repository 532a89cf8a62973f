import { todayInVietnam, type IsoDate } from "#lib/calendar/dates.ts";
import type { Duty } from "#domain/plans/duty.ts";
import type { Plan } from "#domain/plans/plan.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { AskedReport } from "./asked-reports.ts";
import type { DutyRole } from "./duty-role.ts";
import type { ReportPart } from "./report-part.ts";
import type { ReportHead } from "./reports.queries.ts";

/** What one duty asks of one unit for one period: until when, and what has become of it. */
export interface Obligation extends AskedReport {
  /** The report itself, or the supplement that follows it. */
  readonly part: ReportPart;
  readonly duty: Duty;
  readonly plan: Plan;
  readonly unit: Unit;
  readonly role: DutyRole;
  /** The last day in time, with a day off and an extension reckoned in; null where the plan names none. */
  readonly due: IsoDate | null;
  /** The same without the extension. */
  readonly originalDue: IsoDate | null;
  /** The day granted; null where none was. */
  readonly extendedTo: IsoDate | null;
  readonly report: ObligationReport | null;
  /** For a duty to send a plan: the one that the unit issued; null where it has none, or a report is asked for. */
  readonly issued: IssuedPlan | null;
}

export interface ObligationReport extends ReportHead {
  readonly acceptedVersion: number | null;
  /** When it was sent first, whatever came back after; null before. */
  readonly firstSubmittedAt: Date | null;
}

export interface IssuedPlan {
  readonly planId: string;
  /** Day of issue, or the one on which it was recorded where it bears none. */
  readonly on: IsoDate;
}

/** The day on which it was sent first, in Việt Nam; null where it was not. */
export function sentOn({ report, issued }: Pick<Obligation, "report" | "issued">): IsoDate | null {
  if (issued) return issued.on;
  return report?.firstSubmittedAt ? todayInVietnam(report.firstSubmittedAt) : null;
}

/**
 * Does the unit still have to do something: send it, or put right what came back? A report that was accepted once is
 * owed no more, also while its unit corrects it.
 */
export function isOwed({ report, issued }: Pick<Obligation, "report" | "issued">): boolean {
  if (issued) return false;
  if (report === null || report.status === "returned") return true;
  return report.status === "draft" && report.version === 0;
}

/** Is a report asked for, not a plan? */
export const isReport = ({ duty }: Pick<Obligation, "duty">): boolean => duty.kind !== "plan";

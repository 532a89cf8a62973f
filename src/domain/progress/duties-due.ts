import { addDays, daysBetween, type IsoDate } from "#lib/calendar/dates.ts";
import { listDueDays, periodReported } from "#lib/calendar/due-dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import type { Period } from "#lib/calendar/periods.ts";
import { kindsOf, type Lists } from "#domain/lists/lists.ts";
import { dueRuleOf, type Duty } from "#domain/plans/duty.ts";
import type { Plan } from "#domain/plans/plan.ts";
import type { Unit } from "#domain/units/unit.ts";

/** A report that a duty asks of a unit, and that has not been sent. */
export interface DutyDue {
  readonly duty: Duty;
  readonly unitId: string;
  /** The last day in time. */
  readonly due: IsoDate;
  /** The period it is about; null for what is sent once. */
  readonly period: Period | null;
}

/** A report that was sent. */
export interface SentReport {
  readonly dutyId: string;
  readonly unitId: string;
  readonly period: string;
}

/** How many days ahead a due day is near, and how long after it one is still reminded. */
const near = 30;

/**
 * Does the duty ask something of the unit: of its kind, or of every unit that the plan binds? Whoever
 * coordinates the plan's own unit has to do with each of its reports, as sender or as collector.
 */
export function asks(
  duty: Duty,
  plan: Pick<Plan, "unitId">,
  unit: Pick<Unit, "id" | "kind" | "ancestors">,
  lists: Pick<Lists, "unitKinds">,
): boolean {
  if (duty.kind === "feedback" || !unit.ancestors.includes(plan.unitId)) return false;
  if (unit.id === plan.unitId || duty.senderKinds.length === 0) return true;
  return kindsOf(lists, duty.senderKinds).includes(unit.kind);
}

/** What a unit has to send within the next thirty days, or should have in the last, the earliest first. */
export function listDutiesDue(
  duties: readonly Duty[],
  unitId: string,
  sent: readonly SentReport[],
  asOf: IsoDate,
): DutyDue[] {
  return duties
    .flatMap((duty) => {
      const rule = dueRuleOf(duty);
      if (!rule) return [];
      return listDueDays(rule, addDays(asOf, -near), addDays(asOf, near)).map((due): DutyDue => ({
        duty,
        unitId,
        due,
        period: duty.every && periodReported(duty.every, due),
      }));
    })
    .filter((due) => !sent.some((report) => answers(report, due)))
    .sort((a, b) => a.due.localeCompare(b.due));
}

function answers(report: SentReport, { duty, unitId, period }: DutyDue): boolean {
  return (
    report.dutyId === duty.id && report.unitId === unitId && (period === null || report.period === period.id)
  );
}

/** "hạn 19/11/2026, còn 30 ngày"; "quá hạn 3 ngày (19/11/2026)" */
export function dueText(due: IsoDate, asOf: IsoDate): string {
  const days = daysBetween(asOf, due);
  if (days < 0) return `quá hạn ${-days} ngày (${formatDate(due)})`;
  return days === 0 ? `hạn cuối là hôm nay, ${formatDate(due)}` : `hạn ${formatDate(due)}, còn ${days} ngày`;
}

/** "báo cáo hằng năm (năm 2026)": as it stands after a verb. */
export function dutyDueName({ duty, period }: DutyDue): string {
  const title = lowerFirst(duty.title);
  return period ? `${title} (${lowerFirst(periodName(period))})` : title;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase("vi") + text.slice(1);
}

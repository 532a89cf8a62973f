import { listActivitiesBehind, type ActivityBehind } from "#domain/activities/activities-behind.queries.ts";
import { listActivities } from "#domain/activities/list-activities.ts";
import type { Context } from "#domain/context.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import type { DaySpan } from "./ledger-sums.ts";
import { listPlansBehind, type PlanBehind } from "./plans-behind.queries.ts";
import type { Standings } from "./read-standings.ts";
import type { TargetStanding } from "./reckon-target.ts";
import { daysOf } from "./unit-standings.ts";

/** The records that a figure is the sum of, and what was left out of it. */
export interface RecordsBehind {
  /** All days judged, both within; null where nothing is judged. */
  readonly span: DaySpan | null;
  readonly activities: readonly ActivityBehind[];
  readonly plans: readonly PlanBehind[];
  /** Activities with at least one file of evidence. */
  readonly withEvidence: number;
  /** What was not counted and why, a sentence each. */
  readonly exclusions: readonly string[];
}

/** The records at and below the unit looked at, of those whom the target binds. */
export async function readRecordsBehind(
  context: Context,
  { target, measure, due, units }: TargetStanding,
  standings: Pick<Standings, "units" | "top">,
): Promise<RecordsBehind> {
  const span = wholeSpan(due.judged.map(daysOf));
  if (span === null) return { span, activities: [], plans: [], withEvidence: 0, exclusions: [] };
  const bound = new Set(units.map(({ unit }) => unit.id));
  const isOpen = target.subjectKinds.length === 0 && target.subjectUnitIds.length === 0;
  const counted = standings.units.filter(({ ancestors }) => isOpen || ancestors.some((id) => bound.has(id)));
  const question = { unitIds: [...new Set(counted.map(({ id }) => id))], measure: measure.code, ...span };
  const activities = await listActivitiesBehind(context.db, question);
  const plans = await listPlansBehind(context.db, question);
  const { totals } = await listActivities(context, { unitId: standings.top.id, ...span });
  return {
    span,
    activities,
    plans,
    withEvidence: activities.filter(({ evidence }) => evidence > 0).length,
    exclusions: exclusionsOf(totals.activities - activities.length, totals.rows - totals.activities),
  };
}

function exclusionsOf(others: number, withdrawn: number): string[] {
  const sentences: string[] = [];
  if (others > 0)
    sentences.push(
      `${formatNumber(others)} hoạt động khác trong kỳ không tính: không thuộc nội dung mà chỉ tiêu đếm, hoặc của đơn vị ngoài diện.`,
    );
  if (withdrawn > 0) sentences.push(`${formatNumber(withdrawn)} hoạt động đã rút không tính.`);
  return sentences;
}

function wholeSpan(spans: readonly DaySpan[]): DaySpan | null {
  return spans.reduce<DaySpan | null>(
    (whole, { from, to }) =>
      whole
        ? { from: from < whole.from ? from : whole.from, to: to > whole.to ? to : whole.to }
        : { from, to },
    null,
  );
}

import { maySee } from "#domain/activities/activity.policy.ts";
import { listActivitiesBehind, type ActivityBehind } from "#domain/activities/activities-behind.queries.ts";
import { listActivities } from "#domain/activities/list-activities.ts";
import type { Context } from "#domain/context.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { wholeSpan, type DaySpan } from "./ledger-sums.ts";
import { listPlansBehind, type PlanBehind } from "./plans-behind.queries.ts";
import { sumRecordParts, type RecordParts } from "./record-parts.queries.ts";
import type { Standings } from "./read-standings.ts";
import type { TargetStanding } from "./reckon-target.ts";
import { daysOf } from "./unit-standings.ts";

/** The records that a figure is the sum of, and what was left out of it. */
export interface RecordsBehind {
  /** All days judged, both within; null where nothing is judged. */
  readonly span: DaySpan | null;
  /** Empty also for who sees the figure and not the records: a clerk, a supervisor. */
  readonly activities: readonly ActivityBehind[];
  readonly plans: readonly PlanBehind[];
  /** All activities behind the figure, whatever page is shown; and which page of them this is, from 1 on. */
  readonly records: number;
  readonly page: number;
  /** Records with at least one file of evidence. */
  readonly withEvidence: number;
  /** Who took part, by sex; null where nothing is judged. */
  readonly parts: RecordParts | null;
  /** What was not counted and why, a sentence each. */
  readonly exclusions: readonly string[];
}

/** Activities shown at once. */
export const recordsPerPage = 200;

/** The records at and below the unit looked at, of those whom the target binds. */
export async function readRecordsBehind(
  context: Context,
  { target, measure, due, units }: TargetStanding,
  standings: Pick<Standings, "units" | "top">,
  page = 1,
): Promise<RecordsBehind> {
  const span = wholeSpan(due.judged.map(daysOf));
  const nothing = {
    activities: [],
    plans: [],
    withEvidence: 0,
    exclusions: [],
    records: 0,
    page: 1,
    parts: null,
  };
  if (span === null) return { span, ...nothing };
  const bound = new Set(units.map(({ unit }) => unit.id));
  const isOpen = target.subjectKinds.length === 0 && target.subjectUnitIds.length === 0;
  const counted = standings.units.filter(({ ancestors }) => isOpen || ancestors.some((id) => bound.has(id)));
  const question = { unitIds: [...new Set(counted.map(({ id }) => id))], measure: measure.code, ...span };
  const activities = await listActivitiesBehind(context.db, question);
  const plans = await listPlansBehind(context.db, question);
  const parts = await sumRecordParts(context.db, question);
  const sees = maySee(context.actor, standings.top);
  return {
    span,
    activities: sees ? activities.slice((page - 1) * recordsPerPage, page * recordsPerPage) : [],
    plans: page === 1 ? plans : [],
    records: activities.length,
    page,
    parts,
    withEvidence: activities.filter(({ evidence }) => evidence > 0).length,
    exclusions: sees ? await listExclusions(context, standings.top.id, span, activities.length) : [],
  };
}

async function listExclusions(
  context: Context,
  unitId: string,
  span: DaySpan,
  counted: number,
): Promise<string[]> {
  const { totals } = await listActivities(context, { unitId, ...span });
  return exclusionsOf(totals.activities - counted, totals.rows - totals.activities);
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

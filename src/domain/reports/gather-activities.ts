import { amountUnitNames } from "#domain/lists/amount-units.ts";
import { nameOf, type Lists } from "#domain/lists/lists.ts";
import { taskTree, type Task, type TaskBranch } from "#domain/plans/task.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import {
  addAttendance,
  nobody,
  resultsOf,
  type ActivityResults,
  type TaskResult,
} from "./activity-results.ts";
import { readHighlights, type ForemostActivity, type GroupActivity } from "./activity-highlights.queries.ts";
import { listActivitySums, type ActivityScope, type ActivitySum } from "./activity-sums.queries.ts";
import { productLevels, type ProductSum, type ReportFigures } from "./report-figures.ts";

/** What was done at and below a unit in a period, in numbers, and what for. @param tasks of the plan reported on. */
export async function gatherActivities(
  { db, lists }: { readonly db: Database | Transaction; readonly lists: Lists },
  scope: ActivityScope,
  tasks: readonly Task[],
): Promise<GatheredActivities> {
  const products = productSums(await listActivitySums(db, scope), lists);
  const taskIds = tasks.map(({ id }) => id);
  const { byTask, byGroup, money } = await readHighlights(db, scope, taskIds);
  return {
    products,
    byGroup,
    activities: resultsOf(products, {
      tasks: taskResults(taskTree(tasks), byTask),
      money: money.map(({ source, amount }) => ({
        source: source === null ? null : nameOf(lists.moneySources, source),
        amount,
      })),
    }),
  };
}

export interface GatheredActivities extends Pick<ReportFigures, "products"> {
  readonly activities: ActivityResults;
  readonly byGroup: readonly GroupActivity[];
}

/** In the order of the list of kinds, those that it has lost last; then by level. */
export function productSums(
  sums: readonly ActivitySum[],
  { activityKinds }: Pick<Lists, "activityKinds">,
): ProductSum[] {
  const place = new Map(activityKinds.map(({ code }, index) => [code, index]));
  const placeOf = ({ kind }: ActivitySum) => place.get(kind) ?? place.size;
  const inOrder = sums.toSorted(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      a.kind.localeCompare(b.kind) ||
      productLevels.indexOf(a.level) - productLevels.indexOf(b.level),
  );
  return inOrder.map((sum) => {
    const kind = activityKinds.find(({ code }) => code === sum.kind);
    return {
      kind: sum.kind,
      name: kind?.name ?? sum.kind,
      unit: amountUnitNames[kind?.amountUnit ?? "other"],
      level: sum.level,
      embedded: sum.embedded,
      amount: kind?.needsQuantity ? sum.quantity : sum.activities,
      activities: sum.activities,
      withEvidence: sum.withEvidence,
      attendance: kind?.needsParticipants || sum.total > 0 ? addAttendance(nobody, sum) : null,
    };
  });
}

/** A line for each task at the top that some activity names, there or below it; the rest together, last. */
export function taskResults(
  branches: readonly TaskBranch[],
  foremost: readonly ForemostActivity[],
): TaskResult[] {
  const results = branches.map((branch) => {
    const ids = new Set(idsOf(branch));
    return {
      label: branch.label,
      title: branch.title,
      ...best(foremost.filter(({ taskId }) => ids.has(taskId ?? ""))),
    };
  });
  const rest = best(foremost.filter(({ taskId }) => taskId === null));
  return [...results, { label: null, title: null, ...rest }].filter(({ activities }) => activities > 0);
}

function best(found: readonly ForemostActivity[]): Pick<TaskResult, "activities" | "foremost"> {
  const byTask = Map.groupBy(found, ({ taskId }) => taskId);
  const activities = [...byTask.values()].reduce((sum, [first]) => sum + (first?.activities ?? 0), 0);
  const inOrder = found.toSorted((a, b) => (b.attended ?? -1) - (a.attended ?? -1));
  return { activities, foremost: inOrder.slice(0, 3).map(({ title }) => title) };
}

function idsOf(branch: TaskBranch): string[] {
  return [branch.id, ...branch.children.flatMap(idsOf)];
}

import { amountUnitNames } from "#domain/lists/amount-units.ts";
import { nameOf, type Lists } from "#domain/lists/lists.ts";
import { taskTree, type Task, type TaskBranch } from "#domain/plans/task.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import {
  addAttendance,
  nobody,
  type ActivityResults,
  type ActivityRow,
  type TaskResult,
} from "./activity-results.ts";
import {
  listActivitySums,
  listForemostActivities,
  listMoneySums,
  type ActivityScope,
  type ActivitySum,
  type ForemostActivity,
} from "./activity-sums.queries.ts";

/** What was done at and below a unit in a period, in numbers, and what for. @param tasks of the plan reported on. */
export async function gatherActivities(
  { db, lists }: { readonly db: Database | Transaction; readonly lists: Lists },
  scope: ActivityScope,
  tasks: readonly Task[],
): Promise<ActivityResults> {
  const sums = await listActivitySums(db, scope);
  const taskIds = tasks.map(({ id }) => id);
  const foremost = await listForemostActivities(db, scope, taskIds);
  const money = await listMoneySums(db, scope);
  const rows = activityRows(sums, lists);
  const count = (of: (sum: ActivitySum) => number) => sums.reduce((total, sum) => total + of(sum), 0);
  return {
    rows,
    activities: count((sum) => sum.activities),
    embedded: count((sum) => (sum.embedded ? sum.activities : 0)),
    withEvidence: count((sum) => sum.withEvidence),
    attendance: rows.reduce((total, { attendance }) => addAttendance(total, attendance ?? nobody), nobody),
    tasks: taskResults(taskTree(tasks), foremost),
    money: money.map(({ source, amount }) => ({
      source: source === null ? null : nameOf(lists.moneySources, source),
      amount,
    })),
  };
}

/** A row a kind, in the order of the list of kinds; kinds that the list has lost come last. */
export function activityRows(
  sums: readonly ActivitySum[],
  { activityKinds }: Pick<Lists, "activityKinds">,
): ActivityRow[] {
  const place = new Map(activityKinds.map(({ code }, index) => [code, index]));
  const placeOf = (code: string) => place.get(code) ?? place.size;
  const byKind = [...Map.groupBy(sums, ({ kind }) => kind)].sort(
    ([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1),
  );
  return byKind.map(([code, parts]) => {
    const kind = activityKinds.find((known) => known.code === code);
    const amount = (embedded: boolean) =>
      parts
        .filter((part) => part.embedded === embedded)
        .reduce((sum, part) => sum + (kind?.needsQuantity ? part.quantity : part.activities), 0);
    const attendance = parts.reduce(addAttendance, nobody);
    return {
      kind: code,
      name: kind?.name ?? code,
      unit: amountUnitNames[kind?.amountUnit ?? "other"],
      own: amount(false),
      embedded: amount(true),
      attendance: kind?.needsParticipants || attendance.total > 0 ? attendance : null,
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

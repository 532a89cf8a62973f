import type { PlanReading } from "#lib/plan-reading/plan-reading.ts";
import { clauseOf, pairItems } from "./pair-items.ts";
import { firstWording } from "#domain/plans/plan.ts";
import { listedTasks } from "./reading-items.ts";
import type { Review } from "./review.schema.ts";
import type { Task } from "#domain/plans/task.ts";

/** The tasks kept. One whose parent was dropped moves up to the nearest one kept. */
export function tasksFromReview(
  planId: string,
  reading: Pick<PlanReading, "tasks">,
  reviewed: Review["tasks"],
  newId: () => string,
): Task[] {
  const listed = listedTasks(reading);
  const ids = new Map<number, string>();
  const keptParent = (at: number): string | null => {
    const parent = listed[at]?.parent ?? null;
    return parent === null ? null : (ids.get(parent) ?? keptParent(parent));
  };
  return pairItems(listed, reviewed).map(([read, task, position]): Task => {
    const id = newId();
    ids.set(position, id);
    return {
      id,
      planId,
      position,
      parentId: keptParent(position),
      ...clauseOf(read),
      ...firstWording,
      label: task.label ?? null,
      title: task.title,
      lead: read.lead,
      partners: read.partners,
      due: read.due,
      followsId: null,
      nationalGroups: task.nationalGroups,
    };
  });
}

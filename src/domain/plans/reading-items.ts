import type { PlanReading, Task, Warning } from "#lib/plan-reading/plan-reading.ts";

/** A task of the reading in document order, with the place of the task it stands under. */
export interface ListedTask extends Omit<Task, "children"> {
  readonly parent: number | null;
  /** 0 at the top. */
  readonly depth: number;
}

/** The tree of tasks as a list, parents before their children. */
export function listedTasks(reading: Pick<PlanReading, "tasks">): ListedTask[] {
  const list: ListedTask[] = [];
  const add = (tasks: readonly Task[], parent: number | null, depth: number): void => {
    for (const { children, ...task } of tasks) {
      list.push({ ...task, parent, depth });
      add(children, list.length - 1, depth + 1);
    }
  };
  add(reading.tasks, null, 0);
  return list;
}

/** The warnings that are about a passage: those that share a character with it. */
export function warningsAbout(
  reading: Pick<PlanReading, "warnings">,
  [from, to]: readonly [number, number],
): Warning[] {
  return reading.warnings.filter(({ at }) => at !== undefined && at[0] < to && at[1] > from);
}

/** The warnings about no passage of the list: blank number and date, gaps in the numbering. */
export function warningsApart(
  reading: Pick<PlanReading, "warnings">,
  passages: readonly { readonly at: readonly [number, number] }[],
): Warning[] {
  return reading.warnings.filter(
    ({ at }) =>
      at === undefined || !passages.some((passage) => at[0] < passage.at[1] && at[1] > passage.at[0]),
  );
}

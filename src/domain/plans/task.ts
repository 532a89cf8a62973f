import type { Clause, Wording } from "./plan.ts";

/** Nhiệm vụ, giải pháp, in the document's own order and numbering. */
export interface Task extends Clause, Wording {
  readonly id: string;
  readonly planId: string;
  readonly parentId: string | null;
  /** The order in the document, parents before their children. */
  readonly position: number;
  readonly label: string | null;
  readonly title: string;
  /** Chủ trì and phối hợp, as printed. */
  readonly lead: string | null;
  readonly partners: string | null;
  readonly due: string | null;
  /** The task of the followed plan that it carries on. */
  readonly followsId: string | null;
  /** Codes of db/reference/task-groups.csv, so that plans with other numbering consolidate. */
  readonly nationalGroups: readonly string[];
}

export interface TaskBranch extends Task {
  readonly children: readonly TaskBranch[];
}

/** The tasks as the tree they were in the document. A task whose parent is not among them stands at the top. */
export function taskTree(tasks: readonly Task[]): TaskBranch[] {
  const inOrder = tasks.toSorted((a, b) => a.position - b.position);
  const known = new Set(inOrder.map((task) => task.id));
  const under = Map.groupBy(inOrder, ({ parentId }) => (parentId && known.has(parentId) ? parentId : null));
  const branches = (parent: string | null): TaskBranch[] =>
    (under.get(parent) ?? []).map((task) => ({ ...task, children: branches(task.id) }));
  return branches(null);
}

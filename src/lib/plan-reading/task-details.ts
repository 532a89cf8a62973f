import { bare, foldSpace } from "#lib/vietnamese/fold.ts";
import { withoutEnd } from "./passages.ts";
import type { Task } from "./plan-reading.ts";

/**
 * Many plans tell the tasks in their body and who leads them, with whom and until when in a table of an annex: what
 * the body leaves open is taken from the row of the same words.
 */
export function withDetails(tasks: readonly Task[], rows: readonly Task[]): Task[] {
  if (rows.length === 0) return [...tasks];
  const byTitle = new Map(rows.map((row) => [keyOf(row), row]));
  const filled = (task: Task): Task => {
    const row = byTitle.get(keyOf(task));
    return {
      ...task,
      lead: task.lead ?? row?.lead ?? null,
      partners: task.partners ?? row?.partners ?? null,
      due: task.due ?? row?.due ?? null,
      children: task.children.map(filled),
    };
  };
  return tasks.map(filled);
}

function keyOf({ title }: Task): string {
  return withoutEnd(foldSpace(bare(title)), " .;,:");
}

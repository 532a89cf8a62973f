import type { Database, Transaction } from "#platform/db/connection.ts";
import type { Task } from "./task.ts";
import { worded, wordingOf, wordingRow, type Wordings } from "./wordings.queries.ts";

type Db = Database | Transaction;

/** The tasks of these plans, by plan and then in the document's order; see taskTree. */
export async function listTasks(db: Db, planIds: readonly string[], wordings: Wordings): Promise<Task[]> {
  if (planIds.length === 0) return [];
  const rows = await db
    .selectFrom("tasks")
    .selectAll()
    .where("plan_id", "in", planIds)
    .where(worded(wordings))
    .orderBy("plan_id")
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    parentId: row.parent_id,
    position: row.position,
    label: row.label,
    title: row.title,
    quote: row.quote,
    quoteAt: [row.quote_at[0] ?? 0, row.quote_at[1] ?? 0],
    followsId: row.follows_id,
    ...wordingOf(row),
    lead: row.lead,
    partners: row.partners,
    due: row.due,
    nationalGroups: row.national_groups,
  }));
}

export async function insertTasks(db: Transaction, tasks: readonly Task[]): Promise<void> {
  if (tasks.length === 0) return;
  await db
    .insertInto("tasks")
    .values(
      tasks.map((task) => ({
        id: task.id,
        plan_id: task.planId,
        parent_id: task.parentId,
        position: task.position,
        label: task.label,
        title: task.title,
        quote: task.quote,
        quote_at: [...task.quoteAt],
        follows_id: task.followsId,
        ...wordingRow(task),
        lead: task.lead,
        partners: task.partners,
        due: task.due,
        national_groups: [...task.nationalGroups],
      })),
    )
    .execute();
}

import type { Database, Transaction } from "#platform/db/connection.ts";
import type { ActivityContent } from "./activity.ts";

/** Titles of the tasks that these name, by id; from whichever plan, also one that has ended since. */
export async function findTaskTitles(
  db: Database | Transaction,
  contents: readonly Pick<ActivityContent, "taskId">[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(contents.flatMap(({ taskId }) => taskId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("tasks").select(["id", "title"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

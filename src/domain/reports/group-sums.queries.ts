import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import { attended, isIn, type ActivityScope } from "./activity-sums.queries.ts";

export interface GroupActivity {
  /** A code of db/reference/task-groups.csv; null for those whose task is in none, or that name no task. */
  readonly group: string | null;
  /** How many belong there. */
  readonly activities: number;
  readonly title: string;
}

/**
 * For each of the seven national groups, the three best attended of the activities whose task belongs to it, whatever
 * plan the task is of, so that plans with other numbering consolidate. A task without a group of its own has that of
 * the task above it; one with several counts in each.
 */
export async function listGroupActivities(
  db: Database | Transaction,
  scope: ActivityScope,
): Promise<GroupActivity[]> {
  const { rows } = await sql<GroupActivity>`
    select "group", activities, title from (
      select "group", title, count(*) over by_group as activities,
             row_number() over (by_group order by attended desc nulls last, held_on, id) as place
        from (
          select activity.id, activity.title, activity.held_on, ${attended} as attended, "group"
            from activities as activity
            left join tasks as task on task.id = activity.task_id
            left join tasks as above on above.id = task.parent_id
            left join tasks as top on top.id = above.parent_id
            left join lateral unnest(coalesce(
              nullif(task.national_groups, '{}'), nullif(above.national_groups, '{}'), top.national_groups
            )) as "group" on true
           where ${isIn(scope)}
        ) as said
      window by_group as (partition by "group")
    ) as placed
    where place <= 3
    order by "group" nulls last, place`.execute(db);
  return rows;
}

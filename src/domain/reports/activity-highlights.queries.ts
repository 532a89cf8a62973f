import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import { attended, isIn, type ActivityScope } from "./activity-sums.queries.ts";

/** What stands out of the activities of a scope: the best attended, and what they cost. */
export interface ActivityHighlights {
  /** For each task asked about, and for those that name none, the three best attended; then the earlier first. */
  readonly byTask: readonly ForemostActivity[];
  /** The same for each of the seven national groups. */
  readonly byGroup: readonly GroupActivity[];
  /** The largest first. */
  readonly money: readonly MoneySum[];
}

export interface ForemostActivity {
  /** null for those that name no task of these. */
  readonly taskId: string | null;
  /** How many name that task, or none of these. */
  readonly activities: number;
  readonly title: string;
  readonly attended: number | null;
}

export interface GroupActivity {
  /** A code of db/reference/task-groups.csv; null for those whose task is in none, or that name no task. */
  readonly group: string | null;
  /** How many belong there. */
  readonly activities: number;
  readonly title: string;
}

export interface MoneySum {
  /** A code of db/reference/money-sources.csv; null where nobody named one. */
  readonly source: string | null;
  /** Đồng. */
  readonly amount: number;
}

/**
 * Three questions in one statement, because a page asks them together and finding the units of a scope is most of
 * the work of each. A national group gathers the activities whose task belongs to it, whatever plan the task is of, so
 * that plans with other numbering consolidate. A task without a group of its own has that of the task above it; one
 * with several counts in each.
 */
export async function readHighlights(
  db: Database | Transaction,
  scope: ActivityScope,
  taskIds: readonly string[],
): Promise<ActivityHighlights> {
  const { rows } = await sql<ActivityHighlights>`
    with said as materialized (
      select id, title, held_on, ${attended} as attended, task_id, cost, money_source
        from activities as activity
       where ${isIn(scope)}
    ), by_task as (
      select task, title, attended, count(*) over each_task as activities,
             row_number() over (each_task order by attended desc nulls last, held_on, id) as place
        from (
          select *, case when task_id = any(${[...taskIds]}::uuid[]) then task_id end as task from said
        ) as named
      window each_task as (partition by task)
    ), by_group as (
      select "group", said.title, count(*) over each_group as activities,
             row_number() over (each_group order by said.attended desc nulls last, said.held_on, said.id) as place
        from said
        left join tasks as task on task.id = said.task_id
        left join tasks as above on above.id = task.parent_id
        left join tasks as top on top.id = above.parent_id
        left join lateral unnest(coalesce(
          nullif(task.national_groups, '{}'), nullif(above.national_groups, '{}'), top.national_groups
        )) as "group" on true
      window each_group as (partition by "group")
    ), money as (
      select money_source as source, sum(cost) as amount from said where cost > 0 group by money_source
    )
    select
      (select coalesce(jsonb_agg(jsonb_build_object(
          'taskId', task, 'activities', activities, 'title', title, 'attended', attended
        ) order by task nulls last, place), '[]') from by_task where place <= 3) as "byTask",
      (select coalesce(jsonb_agg(jsonb_build_object(
          'group', "group", 'activities', activities, 'title', title
        ) order by "group" nulls last, place), '[]') from by_group where place <= 3) as "byGroup",
      (select coalesce(jsonb_agg(jsonb_build_object(
          'source', source, 'amount', amount
        ) order by amount desc, source), '[]') from money) as money`.execute(db);
  const [found] = rows;
  if (!found) throw new Error("a statement without a source answers one row");
  return found;
}

import { searchKey } from "#lib/vietnamese/fold.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";

type Db = Database | Transaction;

/** Which activities: of the units at or below `tops` as the map stands on `mapDay`, further narrowed. */
export interface ActivitySelection {
  readonly tops: readonly string[];
  /** ISO day. */
  readonly mapDay: string;
  /** ISO days, both within. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly kind?: string | undefined;
  readonly taskId?: string | undefined;
  /** Words of title, place or host, typed with or without accents. */
  readonly text?: string | undefined;
}

export interface ListedActivity {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly kind: string;
  readonly title: string;
  readonly heldOn: string;
  readonly place: string | null;
  readonly embedded: boolean;
  readonly quantity: number;
  readonly participants: number | null;
  readonly women: number | null;
  readonly men: number | null;
  readonly evidence: number;
  readonly withdrawn: boolean;
}

export interface ActivityTotals {
  /** Withdrawn ones included: as many rows as the list has. */
  readonly rows: number;
  /** The rest leaves them out. */
  readonly activities: number;
  /** Sums of what is known; null where nothing is. */
  readonly participants: number | null;
  readonly women: number | null;
  readonly men: number | null;
  /** Activities with people in them that say nothing of women or of men. */
  readonly withoutSexes: number;
}

function selected(db: Db, selection: ActivitySelection) {
  let query = db
    .selectFrom("activities as activity")
    .innerJoin(
      sql<{ unit_id: string; name: string; ancestors: string[] }>`units_on(${selection.mapDay}::date)`.as(
        "state",
      ),
      "state.unit_id",
      "activity.unit_id",
    )
    .where(sql<boolean>`state.ancestors && ${[...selection.tops]}::uuid[]`);
  if (selection.from) query = query.where("activity.held_on", ">=", selection.from);
  if (selection.to) query = query.where("activity.held_on", "<=", selection.to);
  if (selection.kind) query = query.where("activity.kind", "=", selection.kind);
  if (selection.taskId) query = query.where("activity.task_id", "=", selection.taskId);
  for (const word of searchKey(selection.text ?? "").split(" ")) {
    if (word !== "") query = query.where(sql<boolean>`strpos(activity.search_key, ${word}) > 0`);
  }
  return query;
}

/** One page, the latest day first. */
export function selectActivities(
  db: Db,
  selection: ActivitySelection,
  page: { readonly offset: number; readonly limit: number },
): Promise<ListedActivity[]> {
  return selected(db, selection)
    .select([
      "activity.id",
      "activity.unit_id as unitId",
      "state.name as unitName",
      "activity.kind",
      "activity.title",
      "activity.held_on as heldOn",
      "activity.place",
      "activity.embedded",
      "activity.quantity",
      "activity.participants",
      "activity.women",
      "activity.men",
      sql<number>`(
        select count(*)::int from activity_evidence
        where activity_id = activity.id and left_out_at is null
      )`.as("evidence"),
      sql<boolean>`activity.withdrawn_at is not null`.as("withdrawn"),
    ])
    .orderBy("activity.held_on", "desc")
    .orderBy("activity.id", "desc")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

/** @param withPeople codes of the kinds that people take part in: only there are missing numbers missed */
export function sumActivities(
  db: Db,
  selection: ActivitySelection,
  withPeople: readonly string[],
): Promise<ActivityTotals> {
  const standing = sql`filter (where activity.withdrawn_at is null)`;
  return selected(db, selection)
    .select([
      sql<number>`count(*)::int`.as("rows"),
      sql<number>`(count(*) ${standing})::int`.as("activities"),
      sql<number | null>`sum(activity.participants) ${standing}`.as("participants"),
      sql<number | null>`sum(activity.women) ${standing}`.as("women"),
      sql<number | null>`sum(activity.men) ${standing}`.as("men"),
      sql<number>`(count(*) filter (
        where activity.withdrawn_at is null and activity.kind = any(${[...withPeople]}::text[])
          and (activity.women is null or activity.men is null)
      ))::int`.as("withoutSexes"),
    ])
    .executeTakeFirstOrThrow();
}

import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";

/** One activity behind a figure, with what it adds to it. */
export interface ActivityBehind {
  readonly id: string;
  readonly title: string;
  /** ISO day. */
  readonly heldOn: string;
  readonly unitId: string;
  /** As it was called on that day. */
  readonly unitName: string;
  /** In the unit of the measure. */
  readonly amount: number;
  readonly women: number | null;
  readonly men: number | null;
  readonly embedded: boolean;
  /** How many files of evidence it has. */
  readonly evidence: number;
}

/**
 * The activities that the ledger counts for a measure, for these units and days (both within), oldest first.
 * Their amounts add up to the activities' part of the figure, because the ledger says which they are.
 */
export async function listActivitiesBehind(
  db: Database | Transaction,
  { unitIds, measure, from, to }: { unitIds: readonly string[]; measure: string; from: string; to: string },
): Promise<ActivityBehind[]> {
  if (unitIds.length === 0) return [];
  return db
    .selectFrom("ledger_entries as entry")
    .innerJoin("activities as activity", (join) =>
      join
        .onRef("activity.province_id", "=", "entry.province_id")
        .onRef("activity.id", "=", "entry.source_id"),
    )
    .select([
      "activity.id",
      "activity.title",
      "activity.held_on as heldOn",
      "activity.unit_id as unitId",
      // The unit has a state on that day; one recorded before its first state bears the name of that one.
      sql<string>`coalesce((
        select state.name from unit_states as state where state.unit_id = activity.unit_id
        order by state.valid_from <= activity.held_on desc,
          case when state.valid_from <= activity.held_on then state.valid_from end desc, state.valid_from
        limit 1
      ), '')`.as("unitName"),
      "entry.amount",
      "entry.women",
      "entry.men",
      "entry.embedded",
      sql<number>`(
        select count(*)::int from activity_evidence
        where activity_id = activity.id and left_out_at is null
      )`.as("evidence"),
    ])
    .where("entry.source_kind", "=", "activity")
    .where("entry.measure", "=", measure)
    .where("entry.unit_id", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .where("entry.day", ">=", from)
    .where("entry.day", "<=", to)
    .orderBy("entry.day")
    .orderBy("activity.id")
    .execute();
}

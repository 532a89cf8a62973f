import type { IsoDate } from "#lib/calendar/dates.ts";
import { kindsOf, type Lists } from "#domain/lists/lists.ts";
import type { Target } from "#domain/plans/target.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { type RawBuilder, sql } from "kysely";
import type { UnitSpan } from "./bound-units.ts";

/**
 * The unit and all below it, each as it was at any time between two days (both within), from above to below
 * and then by name in Vietnamese order. @param without units left out with all below them
 */
export function listUnitSpans(
  db: Database | Transaction,
  top: string,
  from: IsoDate,
  to: IsoDate,
  without: readonly string[] = [],
): Promise<UnitSpan[]> {
  return db
    .selectFrom("unit_states as state")
    .select([
      "state.unit_id as id",
      "state.kind",
      "state.name",
      "state.ancestors",
      "state.valid_from as validFrom",
      "state.valid_to as validTo",
    ])
    .where(isUnder(top, without))
    .where("state.valid_from", "<=", to)
    .where((where) => where.or([where("state.valid_to", "is", null), where("state.valid_to", ">", from)]))
    .orderBy(sql`cardinality(state.ancestors)`)
    .orderBy(sql`state.name collate "vi-x-icu"`)
    .orderBy("state.unit_id")
    .orderBy("state.valid_from")
    .execute();
}

/** At or below a unit, on a table `state` of unit states, and at or below none of those left out. */
export function isUnder(top: string, without: readonly string[]): RawBuilder<boolean> {
  const under = sql<boolean>`state.ancestors @> array[${top}::uuid]`;
  return without.length === 0
    ? under
    : sql<boolean>`${under} and not state.ancestors && ${[...without]}::uuid[]`;
}

/** How many units of a plan's area a target binds on a day. */
export async function countBoundUnits(
  db: Database | Transaction,
  target: Pick<Target, "subjectKinds" | "subjectUnitIds">,
  planUnitId: string,
  lists: Pick<Lists, "unitKinds">,
  day: IsoDate,
): Promise<number> {
  const { count } = await db
    .selectFrom(
      sql<{ unit_id: string; kind: string; ancestors: string[] }>`units_on(${day}::date)`.as("state"),
    )
    .select(sql<number>`count(*)::int`.as("count"))
    .where(sql<boolean>`state.ancestors @> array[${planUnitId}::uuid]`)
    .where(
      sql<boolean>`(state.kind = any(${kindsOf(lists, target.subjectKinds)}) or state.unit_id = any(${[...target.subjectUnitIds]}::uuid[]))`,
    )
    .executeTakeFirstOrThrow();
  return count;
}

import { searchKey } from "#lib/vietnamese/fold.ts";
import { Problem } from "#domain/problem.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import type { Unit, UnitLevel } from "./unit.ts";

type Db = Database | Transaction;

/** Units as they stand on a day, oldest parent first in `ancestors`. */
function unitsOn(db: Db, day: string) {
  return db
    .selectFrom(sql<StateRow>`units_on(${day}::date)`.as("state"))
    .innerJoin("units as unit", "unit.id", "state.unit_id")
    .select(columns);
}

const columns = [
  "state.unit_id as id",
  "state.level",
  "state.kind",
  "state.name",
  "state.code",
  "state.parent_id as parentId",
  "state.province_id as provinceId",
  "state.commune_id as communeId",
  "state.ancestors",
  "unit.demo",
] as const;

interface StateRow {
  unit_id: string;
  level: UnitLevel;
  kind: string;
  name: string;
  search_key: string;
  code: string | null;
  parent_id: string | null;
  province_id: string;
  commune_id: string | null;
  ancestors: string[];
}

export async function findUnit(db: Db, id: string, day: string): Promise<Unit | null> {
  return (await unitsOn(db, day).where("state.unit_id", "=", id).executeTakeFirst()) ?? null;
}

/** @throws Problem not-found where there is no such unit on that day. */
export async function getUnit(db: Db, id: string, day: string): Promise<Unit> {
  const unit = await findUnit(db, id, day);
  if (!unit) throw new Problem("not-found", "Không tìm thấy đơn vị này.");
  return unit;
}

/** A unit with those above it, from the nation down to the unit itself; empty where there is none on that day. */
export function listUnitLine(db: Db, id: string, day: string): Promise<Unit[]> {
  return unitsOn(db, day)
    .where(
      "state.unit_id",
      "in",
      sql<string>`(select unnest(ancestors) from units_on(${day}::date) where unit_id = ${id})`,
    )
    .orderBy(sql`cardinality(state.ancestors)`)
    .execute();
}

/** The place that bears a code on a day: a province or commune, or "VN"; of one level only where that is told. */
export async function findPlaceByCode(
  db: Db,
  code: string,
  day: string,
  levels: readonly UnitLevel[] = ["nation", "province", "commune"],
): Promise<Unit | null> {
  const found = unitsOn(db, day).where("state.code", "=", code).where("state.level", "in", levels);
  return (await found.executeTakeFirst()) ?? null;
}

/** The units named, in no order; ids unknown on that day are left out. */
export function listUnits(db: Db, ids: readonly string[], day: string): Promise<Unit[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return unitsOn(db, day).where("state.unit_id", "in", ids).execute();
}

/** The unit itself and all below it, by level and then by name in Vietnamese order. */
export function listUnitsAtOrBelow(
  db: Db,
  top: string,
  day: string,
  filter: { levels?: readonly UnitLevel[]; kinds?: readonly string[] } = {},
): Promise<Unit[]> {
  let query = unitsOn(db, day).where(sql<boolean>`state.ancestors @> array[${top}::uuid]`);
  if (filter.levels) query = query.where("state.level", "in", filter.levels);
  if (filter.kinds) query = query.where("state.kind", "in", filter.kinds);
  return query
    .orderBy(sql`cardinality(state.ancestors)`)
    .orderBy(sql`state.name collate "vi-x-icu"`)
    .execute();
}

/** The unit itself and all below it as they stood on each of these days, by name in Vietnamese order. */
export async function listUnitsBelowOnDays(
  db: Db,
  top: string,
  days: readonly string[],
): Promise<Map<string, Unit[]>> {
  const rows = await db
    .selectFrom(
      sql<StateRow & { day: string }>`(
        select asked.day, on_day.* from unnest(${[...days]}::date[]) as asked (day)
        cross join lateral units_on(asked.day) as on_day
        where on_day.ancestors @> array[${top}::uuid]
      )`.as("state"),
    )
    .innerJoin("units as unit", "unit.id", "state.unit_id")
    .select(["state.day", ...columns])
    .orderBy(sql`cardinality(state.ancestors)`)
    .orderBy(sql`state.name collate "vi-x-icu"`)
    .execute();
  return Map.groupBy(rows, ({ day }) => day);
}

/** Direct children, by name. */
export function listChildren(db: Db, parentId: string, day: string): Promise<Unit[]> {
  return unitsOn(db, day)
    .where("state.parent_id", "=", parentId)
    .orderBy(sql`state.name collate "vi-x-icu"`)
    .execute();
}

/** Which units below one: all that hang directly below it, or, where something is sought, all that bear it. */
export interface UnitSelection {
  readonly top: string;
  readonly day: string;
  /** Words of the name, typed with or without accents; or an official code. */
  readonly sought?: string | undefined;
}

function unitsBelow(db: Db, { top, day, sought = "" }: UnitSelection) {
  const key = searchKey(sought);
  if (key === "") return unitsOn(db, day).where("state.parent_id", "=", top);
  const pattern = `%${key.replace(/[\\%_]/g, "\\$&")}%`;
  return unitsOn(db, day)
    .where(sql<boolean>`state.ancestors @> array[${top}::uuid]`)
    .where("state.unit_id", "!=", top)
    .where((where) =>
      where.or([where("state.search_key", "like", pattern), where("state.code", "=", key.toUpperCase())]),
    );
}

export async function countUnitsBelow(db: Db, selection: UnitSelection): Promise<number> {
  const { count } = await unitsBelow(db, selection)
    .clearSelect()
    .select(sql<number>`count(*)`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * A page of them: the higher first, then by kind in the order given, then by name ("Thôn 2" before "Thôn 10").
 * @param kinds codes of unit kinds; those not named come last
 */
export function pageUnitsBelow(
  db: Db,
  selection: UnitSelection,
  kinds: readonly string[],
  page: { readonly offset: number; readonly limit: number },
): Promise<Unit[]> {
  return unitsBelow(db, selection)
    .orderBy(sql`cardinality(state.ancestors)`)
    .orderBy(sql`array_position(${[...kinds]}::text[], state.kind)`)
    .orderBy(sql`regexp_replace(state.name, '[0-9].*$', '') collate "vi-x-icu"`)
    .orderBy(sql`substring(state.name from '[0-9]{1,9}')::int nulls first`)
    .orderBy(sql`state.name collate "vi-x-icu"`)
    .orderBy("state.unit_id")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

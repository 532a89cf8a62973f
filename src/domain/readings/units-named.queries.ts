import type { Database, Transaction } from "#platform/db/connection.ts";
import type { Unit } from "#domain/units/unit.ts";
import { sql } from "kysely";
import { organisationKeys } from "./organisation-names.ts";

/**
 * Which units printed names mean, on a day: those that bear the name, without regard to accents. Of several
 * namesakes those at or below the plan's own unit win, then those beside it; a name borne by many further away
 * says nothing.
 * @returns for each printed name the ids, none where nobody bears it
 */
export async function findUnitsNamed(
  db: Database | Transaction,
  unit: Pick<Unit, "id" | "ancestors" | "name">,
  printed: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (printed.length === 0) return new Map();
  const places = await placeNames(db, unit, day);
  const wanted = new Map(printed.map((name) => [name, new Set(organisationKeys(name, places))]));
  const keys = [...new Set([...wanted.values()].flatMap((set) => [...set]))];
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom(sql<NamedRow>`units_on(${day}::date)`.as("state"))
    .select(["unit_id as id", "search_key as key", "parent_id as parentId", "ancestors"])
    .where(sql<boolean>`regexp_replace(search_key, ' ?[–-] ?', ' - ', 'g') = any(${keys}::text[])`)
    .where((where) =>
      where.or([
        sql<boolean>`ancestors @> array[${unit.id}::uuid]`,
        sql<boolean>`parent_id = any(${[...unit.ancestors]}::uuid[])`,
      ]),
    )
    .execute();
  return new Map([...wanted].map(([name, set]) => [name, nearestOf(rows, set, unit)]));
}

interface NamedRow {
  unit_id: string;
  search_key: string;
  parent_id: string | null;
  ancestors: string[];
}

interface Named {
  readonly id: string;
  readonly key: string;
  readonly parentId: string | null;
  readonly ancestors: readonly string[];
}

function nearestOf(
  rows: readonly Named[],
  keys: ReadonlySet<string>,
  unit: Pick<Unit, "id" | "ancestors">,
): string[] {
  const named = rows.filter(({ key }) => keys.has(key.replace(/ ?[–-] ?/gu, " - ")));
  const own = named.filter(({ parentId, id }) => parentId === unit.id || id === unit.id);
  const below = named.filter(({ ancestors }) => ancestors.includes(unit.id));
  const beside = named.filter(({ parentId }) => parentId !== null && unit.ancestors.includes(parentId));
  const [nearest = []] = [own, below, beside].filter((group) => group.length > 0);
  return nearest.length > mostNamesakes ? [] : nearest.map(({ id }) => id);
}

/** "Trạm Y tế" of a province's plan is any of three thousand. */
const mostNamesakes = 5;

async function placeNames(
  db: Database | Transaction,
  unit: Pick<Unit, "ancestors" | "name">,
  day: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom(sql<{ unit_id: string; name: string }>`units_on(${day}::date)`.as("state"))
    .select("name")
    .where("unit_id", "in", [...unit.ancestors])
    .execute();
  return [unit.name, ...rows.map(({ name }) => name)];
}

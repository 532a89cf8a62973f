import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import type { UnitLevel } from "./unit.ts";
import type { UnitState } from "./unit-states.ts";

/** Of the units named and all below them: the states that hold on a day or begin later, in order of time. */
export async function listStatesBelow(
  db: Database | Transaction,
  tops: readonly string[],
  day: string,
): Promise<UnitState[]> {
  const { rows } = await sql<UnitState>`
    select unit_id as id, valid_from as "validFrom", valid_to as "validTo", level, kind, name, code,
      parent_id as "parentId", province_id as "provinceId", commune_id as "communeId", ancestors, instrument
    from unit_states
    where ancestors && ${[...tops]}::uuid[] and (valid_to is null or valid_to > ${day}::date)
    order by cardinality(ancestors), unit_id, valid_from`.execute(db);
  return rows;
}

/** Units of which a state begins on a day or after it: what is recorded there must not be overtaken. */
export async function findLaterChanged(
  db: Database | Transaction,
  unitIds: readonly string[],
  day: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct unit_id as id from unit_states
    where unit_id = any(${[...unitIds]}::uuid[]) and valid_from >= ${day}::date
    union select from_unit from unit_lineage
    where from_unit = any(${[...unitIds]}::uuid[]) and on_day >= ${day}::date`.execute(db);
  return rows.map(({ id }) => id);
}

/** Every place of a day, and the offices below those of the codes asked for. */
export async function listUnitsForArrangement(
  db: Database | Transaction,
  day: string,
  placeCodes: readonly string[],
) {
  const { rows } = await sql<{
    id: string;
    level: UnitLevel;
    kind: string;
    name: string;
    code: string | null;
    parentId: string | null;
    provinceId: string;
    communeId: string | null;
    ancestors: string[];
    demo: boolean;
  }>`
    with named as materialized (
      select unit_id from units_on(${day}::date) where code = any(${[...placeCodes]}::text[])
    )
    select unit_id as id, level, kind, name, code, parent_id as "parentId", province_id as "provinceId",
      commune_id as "communeId", ancestors, units.demo
    from units_on(${day}::date) state join units on units.id = unit_id
    where level <> 'leaf' or parent_id in (select unit_id from named)`.execute(db);
  return rows;
}

/** Ends what people were appointed to at units that end on a day; answers how many appointments. */
export async function endAppointmentsAt(
  db: Transaction,
  unitIds: readonly string[],
  day: string,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update appointments set valid_to = greatest(valid_from, ${day}::date)
    where unit_id = any(${[...unitIds]}::uuid[]) and (valid_to is null or valid_to > ${day}::date)`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0n);
}

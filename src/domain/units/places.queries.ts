import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import type { Unit, UnitLevel } from "./unit.ts";

/** A province or commune with what hangs directly below it. */
export interface PlaceBelow extends Pick<
  Unit,
  "id" | "level" | "kind" | "name" | "code" | "parentId" | "provinceId" | "communeId" | "ancestors"
> {
  /** ISO: since when it hangs where it does, so that what is below it can begin then. */
  readonly since: string;
  /** Of the leaf units directly below it. */
  readonly names: readonly string[];
}

/** The unit itself, then every place below it, as they stand on a day: at most 3,356 for the nation. */
export async function listPlaces(
  db: Database | Transaction,
  top: string,
  day: string,
): Promise<PlaceBelow[]> {
  const { rows } = await sql<{
    unit_id: string;
    level: UnitLevel;
    kind: string;
    name: string;
    code: string | null;
    parent_id: string | null;
    province_id: string;
    commune_id: string | null;
    ancestors: string[];
    since: string;
    names: string[];
  }>`
    select place.unit_id, place.level, place.kind, place.name, place.code, place.parent_id, place.province_id,
      place.commune_id, place.ancestors, before.since, coalesce(below.names, '{}') as names
    from units_on(${day}::date) place
    cross join lateral (
      select min(valid_from) as since from unit_states
      where unit_id = place.unit_id and ancestors = place.ancestors and valid_from <= ${day}::date
    ) before
    left join (
      select parent_id, array_agg(name) as names from units_on(${day}::date)
      where level = 'leaf' and ancestors @> array[${top}::uuid] group by parent_id
    ) below on below.parent_id = place.unit_id
    where place.ancestors @> array[${top}::uuid] and (place.level <> 'leaf' or place.unit_id = ${top})
    order by cardinality(place.ancestors), place.code`.execute(db);
  return rows.map(({ unit_id, parent_id, province_id, commune_id, ...rest }) => ({
    id: unit_id,
    parentId: parent_id,
    provinceId: province_id,
    communeId: commune_id,
    ...rest,
  }));
}

import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";

type Db = Database | Transaction;

/** A province or a commune as it stood on a day; the nation is among them for what lies in no province. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly code: string | null;
  readonly provinceId: string;
  readonly demo: boolean;
}

/** How many units of a kind a place has: a commune with all in it, or what a province keeps in no commune. */
export interface KindCount {
  readonly placeId: string;
  readonly provinceId: string;
  readonly kind: string;
  readonly units: number;
}

/** Every change of a unit counts it up. */
export async function getMapVersion(db: Db): Promise<string> {
  const { rows } = await sql<{ version: string }>`select version::text from map_versions`.execute(db);
  return rows[0]?.version ?? "";
}

export async function listPlacesOn(db: Db, day: IsoDate): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select state.unit_id as id, state.name, state.kind, state.code, state.province_id as "provinceId", unit.demo
      from units_on(${day}::date) state
      join units unit on unit.id = state.unit_id
     where state.level in ('nation', 'province', 'commune')
     order by state.code collate "C" nulls first, state.unit_id`.execute(db);
  return rows;
}

export async function countKindsOn(db: Db, day: IsoDate): Promise<KindCount[]> {
  const { rows } = await sql<KindCount>`
    select coalesce(commune_id, province_id) as "placeId", province_id as "provinceId", kind, count(*)::int as units
      from units_on(${day}::date)
     group by 1, 2, 3`.execute(db);
  return rows;
}

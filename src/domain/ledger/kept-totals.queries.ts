import { sql } from "kysely";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { Cell } from "./year-steps.ts";

/** What the check of the totals reads: the ledger, and what is kept beside it. */

type Db = Database | Transaction;

/** All of one unit's entries, each list as PostgreSQL writes an array: read by the million, and parsed at once. */
export interface UnitEntries {
  readonly unitId: string;
  /** Measure number × 65536 + days since 1970-01-01. */
  readonly said: string;
  readonly hundredths: string;
}

export async function readEntries(db: Db, unitIds: readonly string[]): Promise<UnitEntries[]> {
  const { rows } = await sql<UnitEntries>`
    select entry.unit_id as "unitId",
           array_agg(known.number * 65536 + (entry.day - date '1970-01-01'))::text as said,
           array_agg((entry.amount * 100)::bigint)::text as hundredths
      from ledger_entries entry
      join counted_measures known using (measure)
     where entry.unit_id = any(${[...unitIds]}::uuid[])
     group by entry.unit_id`.execute(db);
  return rows;
}

/** A unit in a year, as it is kept; lists as PostgreSQL writes arrays. */
export interface KeptYear {
  readonly unitId: string;
  readonly year: number;
  readonly provinceId: string;
  readonly placeId: string;
  readonly kind: string;
  readonly keys: string;
  readonly running: string;
}

export async function readKeptYears(db: Db, unitIds: readonly string[]): Promise<KeptYear[]> {
  const { rows } = await sql<KeptYear>`
    select unit_id as "unitId", year, province_id as "provinceId", place_id as "placeId", kind,
           keys::text as keys, running::text as running
      from unit_years
     where unit_id = any(${[...unitIds]}::uuid[])`.execute(db);
  return rows;
}

export interface KeptFigures {
  readonly year: number;
  readonly provinceId: string;
  readonly placeId: string;
  readonly figures: string;
}

/** null: of all places. */
export async function readKeptFigures(db: Db, placeIds: readonly string[] | null): Promise<KeptFigures[]> {
  const { rows } = await sql<KeptFigures>`
    select year, province_id as "provinceId", place_id as "placeId", figures::text as figures
      from place_figures
     where ${placeIds === null ? sql`true` : sql`place_id = any(${[...placeIds]}::uuid[])`}`.execute(db);
  return rows;
}

/** Of the counters that may be asked; the others are still being counted. */
export async function readCells(db: Db): Promise<Cell[]> {
  const rows = db
    .selectFrom("counter_cells as cell")
    .innerJoin("counters as counter", "counter.id", "cell.counter_id")
    .where("counter.kept", "=", true)
    .select([
      "cell.cell",
      "cell.kinds",
      "cell.after_key as afterKey",
      "cell.upto_key as uptoKey",
      "cell.at_least as atLeast",
    ]);
  return rows.execute();
}

/** Every unit, or all that ever stood where these stand: a place can only be counted whole. */
export async function listUnitsToCount(db: Db, top: string | null): Promise<string[]> {
  const all = sql`select id as unit_id from units`;
  const below = sql`
    select unit_id from unit_states where ancestors @> array[${top}::uuid]
    union
    select unit_id from unit_years where place_id in (${placesBelow(top ?? "")})`;
  const { rows } = await sql<{ unit_id: string }>`${top === null ? all : below} order by unit_id`.execute(db);
  return rows.map(({ unit_id }) => unit_id);
}

export async function listPlacesToCount(db: Db, top: string): Promise<string[]> {
  const { rows } = await sql<{ place_id: string }>`${placesBelow(top)}`.execute(db);
  return rows.map(({ place_id }) => place_id);
}

const placesBelow = (top: string) => sql`
  select distinct place_id from unit_years
   where unit_id in (select unit_id from unit_states where ancestors @> array[${top}::uuid])`;

/** Units that stand in a year elsewhere, or as something else, than their states say. */
export async function listMisplacedUnits(db: Db): Promise<string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    select distinct suspect.unit_id
      from unit_years suspect
     cross join lateral unit_in_year(suspect.unit_id, suspect.year) stands
     where (stands.province_id, stands.place_id, stands.kind)
           is distinct from (suspect.province_id, suspect.place_id, suspect.kind)
       -- Most have one state, and a plain comparison clears them.
       and exists (
         select from unit_states state
          where state.unit_id = suspect.unit_id
            and (state.province_id, coalesce(state.commune_id, state.province_id), state.kind)
                is distinct from (suspect.province_id, suspect.place_id, suspect.kind)
       )`.execute(db);
  return rows.map(({ unit_id }) => unit_id);
}

/** Places whose totals are not what their units' entries make, with how many rows differ. null: of all places. */
export async function listDifferingTotals(
  db: Db,
  placeIds: readonly string[] | null,
): Promise<{ placeId: string; rows: number }[]> {
  const places = placeIds === null ? sql`null::uuid[]` : sql`${[...placeIds]}::uuid[]`;
  const figures = ["hundredths", "entries", "women", "men", "other_sex", "unsexed", "embedded", "evidenced"];
  const of = (table: string) => sql.join(figures.map((figure) => sql.ref(`${table}.${figure}`)));
  const { rows } = await sql<{ placeId: string; rows: number }>`
    select place_id as "placeId", count(*) as rows
      from (
        select * from place_totals
         where (${of("place_totals")}) <> (0, 0, 0, 0, 0, 0, 0, 0) and (${places} is null or place_id = any(${places}))
      ) kept
      full join recounted_totals(${places}) anew using (measure, quarter, decree_quarter, province_id, place_id)
     where (${of("kept")}) is distinct from (${of("anew")})
     group by place_id`.execute(db);
  return rows;
}

/** Five years of the nation take longer than a page may, and more memory to add up. */
export async function giveTime(moment: Transaction): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(moment);
  await sql`set local work_mem = '128MB'`.execute(moment);
}

import { sql, type RawBuilder } from "kysely";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { anyMeasure, type Counter, type CounterCutOff, type CounterPeriod } from "./counter.ts";

/** A counter that is kept, and where its answers lie. */
export interface KeptCounter extends Counter {
  readonly firstCell: number;
  readonly cells: number;
}

/** Counters are added and never changed, so that a list once read stays right, if perhaps not whole. */
export async function listCounters(db: Database | Transaction): Promise<KeptCounter[]> {
  const rows = await db
    .selectFrom("counters")
    .select([
      "measure",
      "kinds",
      "per",
      "cut_off as cutOff",
      "at_least as least",
      "first_cell as firstCell",
      "cells",
    ])
    .where("kept", "=", true)
    .orderBy("first_cell")
    .execute();
  return rows.map((row) => ({ ...row, per: row.per as CounterPeriod, cutOff: row.cutOff as CounterCutOff }));
}

/** Which places, and how far they are added up. */
export interface PlaceScope {
  /** Provinces (the nation's own id: what lies in none); null: all, without demonstration units. */
  readonly provinceIds: readonly string[] | null;
  /** "place": a commune, or the province or nation for units that lie in no commune. */
  readonly by: "province" | "place";
}

/** What some counters found in a place or province in a year. */
export interface PlaceFigures {
  readonly provinceId: string;
  /** Of a province's row: the province again. */
  readonly placeId: string;
  readonly year: number;
  /** One list a counter, in the order asked; in it one figure a period of the year, as halvesOf has them. */
  readonly figures: readonly (readonly number[])[];
}

/** Sums of kept counters: one pass over one row a place and year. Places where nothing was found are left out. */
export async function sumFigures(
  db: Database | Transaction,
  counters: readonly KeptCounter[],
  { years, provinceIds, by }: PlaceScope & { readonly years: readonly number[] },
): Promise<PlaceFigures[]> {
  if (counters.length === 0 || years.length === 0) return [];
  const cells = counters.flatMap(({ firstCell, cells }) =>
    Array.from({ length: cells }, (_, nth) => firstCell + nth),
  );
  const sums = cells.map((cell) => sql`coalesce(sum(figures[${sql.lit(cell)}]::float8), 0)`);
  const place = by === "province" ? sql`province_id` : sql`place_id`;
  const { rows } = await sql<{ provinceId: string; placeId: string; year: number; sums: number[] }>`
    select province_id as "provinceId", ${place} as "placeId", year, array[${sql.join(sums)}] as sums
      from place_figures
     where year = any(${[...years]}::smallint[]) and ${within(provinceIds)}
     group by year, province_id, ${place}
     order by year, province_id, ${place}`.execute(db);
  return rows.map(({ sums, ...row }) => ({ ...row, figures: perCounter(counters, sums) }));
}

function perCounter(counters: readonly KeptCounter[], sums: readonly number[]): number[][] {
  let next = 0;
  return counters.map(({ cells, least, measure }) => {
    const own = sums.slice(next, (next += cells));
    return least === null && measure !== anyMeasure ? own.map((hundredths) => hundredths / 100) : own;
  });
}

/** Demonstration data never counts in national figures. */
export function within(provinceIds: readonly string[] | null): RawBuilder<boolean> {
  return provinceIds === null
    ? sql`place_id not in (select id from units where demo)`
    : sql`province_id = any(${[...provinceIds]}::uuid[])`;
}

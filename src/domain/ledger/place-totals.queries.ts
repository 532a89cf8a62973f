import { sql } from "kysely";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { CounterCutOff } from "./counter.ts";
import { within, type PlaceScope } from "./figures.queries.ts";

/** What all units of a place (or of a province together) have of one measure in one quarter, with its parts. */
export interface PlaceTotal {
  readonly provinceId: string;
  /** Of a province's row: the province again. */
  readonly placeId: string;
  readonly measure: string;
  /** 2026-Q3 */
  readonly quarter: string;
  readonly amount: number;
  /** Records behind it: a record has one entry a measure. */
  readonly records: number;
  /** Attendances of known sex. */
  readonly women: number;
  readonly men: number;
  readonly otherSex: number;
  /** Records that do not say how many women and men came. Unknown is not zero. */
  readonly unsexed: number;
  /** Records of what was done inside another meeting or programme. */
  readonly embedded: number;
  /** Records that show something for it. */
  readonly evidenced: number;
}

export interface TotalsAsked extends PlaceScope {
  readonly measures: readonly string[];
  readonly quarters: readonly string[];
  readonly cutOff: CounterCutOff;
}

/** Sums with their parts, by quarter of the calendar or of Nghị định 09. What has no entries is left out. */
export async function sumPlaceTotals(
  db: Database | Transaction,
  { measures, quarters, cutOff, provinceIds, by }: TotalsAsked,
): Promise<PlaceTotal[]> {
  const place = by === "province" ? sql`province_id` : sql`place_id`;
  const quarter = cutOff === "calendar" ? sql`quarter` : sql`decree_quarter`;
  // float8 adds whole numbers exactly up to 2^53, and several times faster than numeric.
  const { rows } = await sql<PlaceTotal>`
    select province_id as "provinceId", ${place} as "placeId", measure, ${quarter} as quarter,
           sum(hundredths::float8) / 100 as amount, sum(entries::float8) as records,
           sum(women::float8) as women, sum(men::float8) as men, sum(other_sex::float8) as "otherSex",
           sum(unsexed::float8) as unsexed, sum(embedded::float8) as embedded, sum(evidenced::float8) as evidenced
      from place_totals
     where measure = any(${[...measures]}::text[]) and ${quarter} = any(${[...quarters]}::text[])
       and ${within(provinceIds)}
     group by province_id, ${place}, measure, ${quarter}
    having sum(entries) > 0
     order by province_id, ${place}, measure, ${quarter}`.execute(db);
  return rows;
}

import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";

/** What the counters found in a place in a year, by cell from 1 on (domain/ledger). Amounts in hundredths. */
export interface FiguresRow {
  readonly placeId: string;
  readonly provinceId: string;
  readonly figures: readonly number[];
}

export interface FiguresSince {
  readonly rows: readonly FiguresRow[];
  /** How many rows the year has, changed or not. */
  readonly total: number;
  /** Transactions before this one had ended: whatever changes later is of it or of a later one. */
  readonly horizon: string;
}

/**
 * The figures of a year that changed since a horizon, or all of them. A row version that an earlier reading could
 * not see was written by a transaction that had not ended then, so its number is not below that reading's horizon.
 */
export async function readFiguresSince(
  db: Database | Transaction,
  year: number,
  horizon: string | null,
): Promise<FiguresSince> {
  // A query of its own, so that the age of the horizon is reckoned once and not for every row.
  const isNew = horizon === null ? sql`true` : sql`age(xmin) <= (select age(${horizon}::xid8::xid))`;
  const { rows } = await sql<{ total: number; horizon: string; found: [string, string, number[]][] | null }>`
    select count(*)::int as total, pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
           json_agg(json_build_array(place_id, province_id, figures)) filter (where ${isNew}) as found
      from place_figures where year = ${year}`.execute(db);
  const [read] = rows;
  if (!read) throw new Error("no figures");
  return {
    total: read.total,
    horizon: read.horizon,
    rows: (read.found ?? []).map(([placeId, provinceId, figures]) => ({ placeId, provinceId, figures })),
  };
}

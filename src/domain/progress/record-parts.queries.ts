import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import type { DaySpan } from "./ledger-sums.ts";

/** Who took part in the records behind a figure. The four make all who were counted. */
export interface RecordParts {
  readonly women: number;
  readonly men: number;
  readonly otherSex: number;
  /** Counted without saying of which sex. Unknown is not zero. */
  readonly unknown: number;
  /** Records, those that do not say how many came, and those that show something for it. */
  readonly records: number;
  readonly silent: number;
  readonly evidenced: number;
}

/** Of all records of a measure in these days, by the units named; null: by all units of the nation. */
export async function sumRecordParts(
  db: Database | Transaction,
  { unitIds, measure, from, to }: DaySpan & { readonly unitIds: readonly string[]; readonly measure: string },
): Promise<RecordParts> {
  const { rows } = await sql<RecordParts>`
    select coalesce(sum(entry.women), 0)::float8 as women, coalesce(sum(entry.men), 0)::float8 as men,
           coalesce(sum(entry.other_sex), 0)::float8 as "otherSex",
           coalesce(sum(activity.participants - coalesce(entry.women, 0) - coalesce(entry.men, 0)
             - coalesce(entry.other_sex, 0)), 0)::float8 as unknown,
           count(*)::int as records,
           count(*) filter (where activity.participants is null)::int as silent,
           count(*) filter (where entry.evidenced)::int as evidenced
      from ledger_entries entry
      left join activities activity
        on activity.province_id = entry.province_id and activity.id = entry.source_id and entry.source_kind = 'activity'
     where entry.unit_id = any(${[...unitIds]}::uuid[]) and entry.measure = ${measure}
       and entry.day between ${from} and ${to}`.execute(db);
  const [parts] = rows;
  if (!parts) throw new Error("no parts");
  return parts;
}

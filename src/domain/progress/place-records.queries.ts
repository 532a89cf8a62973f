import type { ActivityBehind } from "#domain/activities/activities-behind.queries.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql, type RawBuilder } from "kysely";
import type { DaySpan } from "./ledger-sums.ts";
import type { RecordParts } from "./record-parts.queries.ts";

export interface PlaceRecords extends DaySpan {
  /** A province, or the nation. */
  readonly place: { readonly id: string; readonly level: string };
  readonly measure: string;
  /** Kinds of unit whose records count; none: all. */
  readonly kinds: readonly string[];
}

/** Where the entries of a place lie: a province's, without demonstration units in the nation's. */
function entriesOf({ place, measure, from, to, kinds }: PlaceRecords) {
  const within =
    place.level === "nation"
      ? sql`entry.unit_id not in (select id from units where demo)`
      : sql`entry.province_id = ${place.id}`;
  const counted =
    kinds.length === 0
      ? sql`true`
      : sql`exists (select from unit_states state where state.unit_id = entry.unit_id and state.kind = any(${[...kinds]}::text[]))`;
  return sql`ledger_entries entry
      left join activities activity
        on activity.province_id = entry.province_id and activity.id = entry.source_id and entry.source_kind = 'activity'
     where ${within} and entry.measure = ${measure} and entry.day between ${from} and ${to} and ${counted}`;
}

/** Who took part, and how many records there are. */
export async function sumPlaceParts(db: Database | Transaction, asked: PlaceRecords): Promise<RecordParts> {
  const { rows } = await sql<RecordParts>`
    select coalesce(sum(entry.women), 0)::float8 as women, coalesce(sum(entry.men), 0)::float8 as men,
           coalesce(sum(entry.other_sex), 0)::float8 as "otherSex",
           coalesce(sum(activity.participants - coalesce(entry.women, 0) - coalesce(entry.men, 0)
             - coalesce(entry.other_sex, 0)), 0)::float8 as unknown,
           count(*)::int as records,
           count(*) filter (where activity.participants is null)::int as silent,
           count(*) filter (where entry.evidenced)::int as evidenced
      from ${entriesOf(asked)}`.execute(db);
  const [parts] = rows;
  if (!parts) throw new Error("no parts");
  return parts;
}

/** A page of the activities behind a place's figure, the latest first. */
export async function pagePlaceActivities(
  db: Database | Transaction,
  asked: PlaceRecords,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<ActivityBehind[]> {
  const { rows } = await sql<ActivityBehind>`
    with page as (
      select entry.*, activity.title from ${entriesOf(asked)} and activity.id is not null
       order by entry.day desc, entry.source_id desc limit ${limit} offset ${offset}
    )
    select page.source_id as id, page.title, page.day::text as "heldOn", page.unit_id as "unitId",
           -- "Trạm Y tế" is in every commune.
           concat_ws(', ', ${nameOf(sql`page.unit_id`)},
                     ${nameOf(sql`nullif(page.commune_id, page.unit_id)`)}) as "unitName",
           page.amount, page.women, page.men, page.embedded,
           (select count(*)::int from activity_evidence
             where activity_id = page.source_id and left_out_at is null) as evidence
      from page order by page.day desc, page.source_id desc`.execute(db);
  return rows;
}

/** As the unit was called on the day of the record. */
function nameOf(unitId: RawBuilder<unknown>) {
  return sql`(select state.name from unit_states state where state.unit_id = ${unitId}
               order by state.valid_from <= page.day desc, state.valid_from desc limit 1)`;
}

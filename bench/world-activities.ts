import type { Client } from "pg";
import { ledgerAmountsOf } from "#domain/activities/ledger-amounts.ts";
import { sampleContent } from "#domain/activities/sample-content.ts";
import type { Lists } from "#domain/lists/lists.ts";
import { chance } from "./world-units.ts";

/** Kinds of activity, as often as they stand here. */
const kinds = [
  ...Array<string>(6).fill("communication-session"),
  ...Array<string>(3).fill("community-gathering"),
  ...Array<string>(3).fill("extracurricular"),
  ...Array<string>(3).fill("news-item"),
  ...Array<string>(2).fill("flag-salute"),
  ...Array<string>(2).fill("web-post"),
  ...Array<string>(2).fill("loudspeaker-broadcast"),
  "talk",
  "training",
  "contest",
  "leaflet",
  "commitment",
];

const chunk = 250_000;

/** Adds activities `from` … with the ledger entries that the site itself would post, the indexes rebuilt at the end. */
export async function fillActivities(
  client: Client,
  lists: Lists,
  { from, count, say }: { from: number; count: number; say: (step: string) => void },
): Promise<void> {
  await describeKinds(client, lists);
  const rebuild = await dropIndexes(client, ["activities", "ledger_entries"]);
  for (let start = from; start < from + count; start += chunk) {
    say(`activities ${start}`);
    await insertSome(client, start, Math.min(chunk, from + count - start), { from, count });
  }
  say("indexes");
  for (const statement of rebuild) await client.query(statement);
}

/**
 * What a kind asks for and what it posts, learnt from the rules themselves: an activity with 7 of its own unit and
 * 11 people says by its amounts where they come from.
 */
async function describeKinds(client: Client, lists: Lists): Promise<void> {
  const posts = [...new Set(kinds)].flatMap((code) =>
    [false, true].flatMap((inMonth) =>
      ledgerAmountsOf(
        sampleContent({
          kind: code,
          heldOn: inMonth ? "2025-11-20" : "2025-08-20",
          quantity: 7,
          participants: 11,
        }),
        lists,
      ).map(({ measure, amount }) => ({ kind: code, in_month: inMonth, measure, amount })),
    ),
  );
  const asks = lists.activityKinds.filter(({ code }) => kinds.includes(code));
  await client.query("drop table if exists kind_posts, kind_asks");
  await client.query(
    `create temporary table kind_posts as
     select * from jsonb_to_recordset('${JSON.stringify(posts)}') as p (kind text, in_month boolean, measure text, amount int)`,
  );
  await client.query(
    `create temporary table kind_asks as
     select * from jsonb_to_recordset('${JSON.stringify(
       asks.map(({ code, needsQuantity, needsParticipants }) => ({ code, needsQuantity, needsParticipants })),
     )}') as p (code text, "needsQuantity" boolean, "needsParticipants" boolean)`,
  );
}

/** Ids and times rise together, as the site's own UUIDv7 do; the days lie between 2022 and the day of the world. */
async function insertSome(
  client: Client,
  start: number,
  count: number,
  whole: { from: number; count: number },
): Promise<void> {
  const i = "i::bigint";
  await client.query(
    `with said as materialized (
       select i, leaf.id as unit_id, leaf.province_id, leaf.commune_id, kind,
         lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(digest, 1, 3) || '8' ||
           substr(digest, 4, 15) as id,
         digest, at, (at - ${chance(i, 11)} * interval '9 days')::date as day,
         case when "needsQuantity" then 1 + floor(${chance(i, 12)} * 5)::int else 1 end as quantity,
         case when "needsParticipants" and ${chance(i, 13)} > 0.1 then 5 + floor(${chance(i, 14)} * 40)::int end as women,
         case when "needsParticipants" and ${chance(i, 13)} > 0.1 then 3 + floor(${chance(i, 15)} * 35)::int end as men,
         ${chance(i, 16)} < 0.15 as embedded
       from generate_series($1::int, $1::int + $2::int - 1) as i
       cross join lateral (
         select md5(i::text) as digest, timestamptz '2022-01-10' +
           (i - $3::int)::float8 / $4::int * (timestamptz '${worldEnd}' - timestamptz '2022-01-10') as at,
           ($5::text[])[1 + floor(${chance(i, 17)} * cardinality($5::text[]))::int] as kind,
           floor(power(${chance(i, 18)}, 1.4) * (select count(*) from leaf_seats))::int as seat
       ) as drawn
       join leaf_seats as leaf on leaf.n = seat
       join kind_asks on code = kind
     ), added as (
       insert into activities (province_id, id, commune_id, unit_id, kind, title, search_key, held_on, embedded, host,
         quantity, participants, women, men, topics, recorded_by, recorded_at, changed_by, changed_at, content_digest)
       select province_id, id::uuid, commune_id, unit_id, kind, 'Hoạt động ' || i, 'hoat dong ' || i, day, embedded,
         case when embedded then 'Họp thôn' end, quantity, women + men, women, men, array['shared-housework'],
         unit_id, at, unit_id, at, digest || digest
       from said order by at
     )
     insert into ledger_entries (province_id, commune_id, unit_id, day, measure, source_kind, source_id, amount, women,
       men, embedded)
     select province_id, commune_id, unit_id, day, measure, 'activity', said.id::uuid,
       case amount when 7 then quantity when 11 then women + men else 1 end, women, men, embedded
     from said
     join kind_posts as post on post.kind = said.kind
       and post.in_month = (to_char(day, 'MM-DD') between '11-15' and '12-15')
     where amount <> 11 or women is not null`,
    [start, count, whole.from, whole.count, kinds],
  );
}

const worldEnd = "2026-11-11";

/** Indexes that no constraint needs, dropped; answers the statements that make them again. */
async function dropIndexes(client: Client, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes
     where schemaname = 'public' and tablename = any($1)
       and not exists (select from pg_constraint where conindid = (quote_ident(indexname))::regclass)`,
    [tables],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ made }) => made);
}

import type { Client } from "pg";

/** Kinds of unit below a commune, as often as they stand here. */
const communeKinds = [
  ...Array<string>(9).fill("village"),
  ...Array<string>(4).fill("neighbourhood"),
  ...Array<string>(5).fill("school"),
  "health-station",
  "culture-social-office",
  "economic-office",
  "service-centre",
  "fatherland-front",
  "mass-organisation",
  "police",
];

/** A number from 0 to 1 that belongs to row `i`; another `salt`, another number. The same on every machine. */
export const chance = (i: string, salt: number): string =>
  `((hashint8extended(${i}, ${salt}) & 2147483647) / 2147483648.0)`;

/** An id made from a text, of version 8 (RFC 9562: of one's own making). */
export const uuid = (text: string): string =>
  `overlay(overlay(md5(${text}) placing '8' from 13) placing '8' from 17)::uuid`;

/**
 * Fills the map up with units below communes (99 in 100), provinces and the nation until there are `total` units in
 * force, unevenly: a few communes have many, every commune has some. Answers how many there are then.
 */
export async function insertLeaves(client: Client, total: number): Promise<number> {
  const { rows } = await client.query<{ places: string; communes: string; provinces: string }>(
    `select count(*) as places, count(*) filter (where level = 'commune') as communes,
       count(*) filter (where level = 'province') as provinces
     from unit_states where valid_to is null`,
  );
  const [places, communes, provinces] = [rows[0]?.places, rows[0]?.communes, rows[0]?.provinces].map(Number);
  const leaves = Math.max(4000, total - (places ?? 0));
  const ministries = 30;
  const departments = ministries + Math.min(600, Math.round(leaves / 100));
  await client.query(
    `create temporary table leaf_seats as
     with place as (
       select level, row_number() over (partition by level order by code, unit_id) - 1 as seat, unit_id, province_id,
         commune_id, ancestors
       from unit_states where valid_to is null
     ), leaf as (
       select n, case when n < $2 then 'nation' when n < $3 then 'province' else 'commune' end as level,
         case when n < $2 then 0
           when n < $3 then n % $5
           when n < $3 + $4 then n - $3
           else floor($4 * power(${chance("n", 1)}, 1.3)) end as seat
       from generate_series(0, $1::int - 1) as n
     )
     select n, ${uuid("'unit' || n")} as id, unit_id as parent_id, province_id, commune_id, ancestors, level as above
     from leaf join place using (level, seat)`,
    [leaves, ministries, departments, communes, provinces],
  );
  await client.query("insert into units (id) select id from leaf_seats");
  await client.query(
    `insert into unit_states (unit_id, valid_from, level, kind, name, search_key, parent_id, province_id, commune_id,
       ancestors)
     select id, '2021-01-01', 'leaf', kind, 'Đơn vị ' || n, 'don vi ' || n, parent_id, province_id, commune_id,
       ancestors || id
     from leaf_seats cross join lateral (
       select case above when 'nation' then 'ministry' when 'province' then 'department'
         else ($1::text[])[1 + floor(${chance("n", 2)} * cardinality($1::text[]))::int] end as kind
     ) as chosen`,
    [communeKinds],
  );
  await client.query("create index on leaf_seats (n); analyze leaf_seats");
  return (places ?? 0) + leaves;
}

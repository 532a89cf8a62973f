import type { Client } from "pg";
import { chance, uuid } from "./world-units.ts";

/** Of the nation first, as a leader; the rest are reporters of leaf units, each signed in. */
export async function insertPeople(
  client: Client,
  count: number,
): Promise<{ personId: string; unitId: string; token: string }[]> {
  await client.query(
    `create temporary table writers as
     select n, ${uuid("'person' || n")} as id, md5('token' || n) as token, case n
       when 0 then (select unit_id from unit_states where level = 'nation' and valid_to is null)
       else (select id from leaf_seats as leaf
             where leaf.n = floor(${chance("writer.n", 3)} * (select count(*) from leaf_seats))::int) end as unit_id
     from generate_series(0, $1::int - 1) as writer (n)`,
    [count],
  );
  await client.query(`
    insert into auth_users (id, name, email, username, created_at, updated_at)
      select id, 'Người thử ' || n, 'thu' || n || '@bench.invalid', 'thu.' || n, now(), now() from writers;
    insert into auth_sessions (id, user_id, token, expires_at, created_at, updated_at)
      select ${uuid("'session' || n")}, id, token, now() + interval '7 days', now(), now() from writers;
    insert into appointments (id, person_id, unit_id, role, valid_from)
      select ${uuid("'appointment' || n")}, id, unit_id, case n when 0 then 'leader' else 'reporter' end, '2021-01-01'
      from writers;`);
  const { rows } = await client.query<{ personId: string; unitId: string; token: string }>(
    `select id as "personId", unit_id as "unitId", token from writers order by n`,
  );
  return rows;
}

import type { Database } from "#platform/db/connection.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";
import { sql } from "kysely";
import { findByNumber, numberParts } from "./law-number.ts";
import type { Law } from "./law.ts";

export interface CitingPlan {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuedOn: IsoDate | null;
  readonly unitName: string;
}

const most = 50;

/**
 * Plans that cite a document by its number, the newest first, at most fifty.
 * @param at units whose plans and whose lower units' plans are in sight
 * @param above units whose own plans are in sight
 */
export async function listPlansCiting(
  db: Database,
  law: Law,
  { at, above, day }: { at: readonly string[]; above: readonly string[]; day: IsoDate },
): Promise<CitingPlan[]> {
  const parts = law.number === null ? null : numberParts(law.number);
  if (parts === null) return [];
  // Coarse here, so that the exact rule stays in one place (law-number.ts).
  const { rows } = await sql<CitingPlan & { cited: string; dated: IsoDate | null }>`
    select p.id, p.title, p.number, p.issued_on as "issuedOn", u.name as "unitName",
      b.number as cited, b.dated
    from plan_legal_bases b
    join plans p on p.id = b.plan_id and p.withdrawn_at is null
    join units_on(${day}::date) u on u.unit_id = p.unit_id
    where regexp_replace(translate(upper(b.number), 'ĐÐƯ', 'DDU'), '[^A-Z0-9]', '', 'g')
        like ${`%${parts.digits}%${parts.symbol}`}
      and (u.ancestors && ${[...at]}::uuid[] or p.unit_id = any(${[...above]}::uuid[]))
    order by p.issued_on desc nulls last, p.id
    limit 500`.execute(db);
  const cited = rows.filter((row) => findByNumber([law], row.cited, row.dated).exact.length > 0);
  const once = new Map(
    cited.map(({ id, title, number, issuedOn, unitName }) => [id, { id, title, number, issuedOn, unitName }]),
  );
  return [...once.values()].slice(0, most);
}

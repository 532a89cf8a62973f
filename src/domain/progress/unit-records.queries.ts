import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import type { UnitRecords } from "./warnings.ts";

/** The latest record of each unit at and below one, and how many of its activities of a time can be shown. */
export async function listUnitRecords(
  db: Database | Transaction,
  top: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ReadonlyMap<string, UnitRecords>> {
  const { rows } = await sql<UnitRecords & { unitId: string }>`
    with below as (select distinct unit_id from unit_states where ancestors @> array[${top}::uuid])
    select below.unit_id as "unitId",
           (select max(day) from ledger_entries where unit_id = below.unit_id and day <= ${to}) as "lastDay",
           coalesce(shown.activities, 0) as activities, coalesce(shown.evidenced, 0) as evidenced
      from below
      left join lateral (
        select count(*)::int as activities,
               count(*) filter (where exists (
                 select from activity_evidence evidence
                  where evidence.activity_id = activity.id and evidence.left_out_at is null
               ))::int as evidenced
          from activities activity
         where activity.unit_id = below.unit_id and activity.held_on between ${from} and ${to}
           and activity.withdrawn_at is null
      ) shown on true`.execute(db);
  return new Map(rows.map(({ unitId, ...records }) => [unitId, records]));
}

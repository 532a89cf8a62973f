import { sql } from "kysely";
import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";

/** Did any unit at or below one become another after the first day of a period, so that then and now differ? */
export async function hasMapChanged(
  db: Database | Transaction,
  unitId: string,
  { after, until }: { readonly after: IsoDate; readonly until: IsoDate },
): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`
    select exists (
      select from unit_lineage link
        join unit_states state on state.unit_id in (link.from_unit, link.to_unit)
       where link.on_day > ${after}::date and link.on_day <= ${until}::date
         and state.ancestors @> array[${unitId}::uuid]
    ) as changed`.execute(db);
  return rows[0]?.changed ?? false;
}

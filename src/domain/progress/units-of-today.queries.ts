import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";

/** These units and all that became them, in part or whole, through any number of changes. */
export async function listPredecessors(
  db: Database | Transaction,
  unitIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive earlier (id) as (
      select unnest(${[...unitIds]}::uuid[])
      union
      select link.from_unit from unit_lineage link join earlier on link.to_unit = earlier.id
    )
    select id from earlier`.execute(db);
  return rows.map(({ id }) => id);
}

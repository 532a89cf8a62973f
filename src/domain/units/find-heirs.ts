import type { Database, Transaction } from "#platform/db/connection.ts";
import { lineageAfter } from "./lineage.queries.ts";
import { followUnit, type Heirs } from "./follow-unit.ts";

/**
 * What became of units by a day. Those that nothing became of since, as they are still there or nobody recorded it,
 * are their own only heir.
 * @param since ISO: changes up to this day are taken as known already; the unit's own day for a figure
 */
export async function findHeirs(
  db: Database | Transaction,
  unitIds: readonly string[],
  day: string,
  since = "0001-01-01",
): Promise<Map<string, Heirs>> {
  const lineage = await lineageAfter(db, unitIds);
  return new Map(unitIds.map((id) => [id, followUnit(id, lineage, { since, day })]));
}

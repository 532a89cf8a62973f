import { recountUnits } from "#domain/ledger/recount-units.ts";
import type { Transaction } from "#platform/db/connection.ts";

/**
 * What follows, in the same transaction, where units were merged, moved or given another commune or province.
 * The one place that tells the others.
 */
export async function unitsChanged(db: Transaction, unitIds: readonly string[]): Promise<void> {
  await recountUnits(db, unitIds);
}

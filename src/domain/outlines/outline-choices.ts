import type { Item, Lists } from "#domain/lists/lists.ts";
import type { Unit } from "#domain/units/unit.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { listNewestVersions } from "./outlines.queries.ts";
import { knownOutlines } from "./own-outlines.ts";
import { nearestOutline } from "./resolve-outline.ts";

/** The outlines that a duty of the unit's plans can name: the standard ones, and those made there or above. */
export async function listOutlineChoices(
  db: Database | Transaction,
  { reportOutlines }: Pick<Lists, "reportOutlines">,
  { ancestors }: Pick<Unit, "ancestors">,
): Promise<Item[]> {
  const newest = await listNewestVersions(db, ancestors);
  return knownOutlines(reportOutlines, ancestors, newest).map((outline) => {
    const { code, name } = nearestOutline(outline, ancestors, newest);
    return { code, name };
  });
}

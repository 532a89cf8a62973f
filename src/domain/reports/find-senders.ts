import type { IsoDate } from "#lib/calendar/dates.ts";
import { kindsOf, type Lists } from "#domain/lists/lists.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listUnitsAtOrBelow } from "#domain/units/units.queries.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { roleInDuty } from "./duty-role.ts";
import { findFeedingDuty, type FeedingDuty } from "./feeding-duty.ts";

/** Who reports to a unit, by which duty. */
export interface Senders extends FeedingDuty {
  /** By kind as the list of kinds has them, then by name. */
  readonly units: readonly Unit[];
}

/**
 * The units whose reports make up a report of `unit`: the outermost of those who must send, for what one of them
 * covers is not asked of those below it once more. null where nobody below reports.
 */
export async function findSenders(
  { db, lists }: { readonly db: Database | Transaction; readonly lists: Pick<Lists, "unitKinds"> },
  answered: FeedingDuty & { readonly unit: Pick<Unit, "id" | "level"> },
  day: IsoDate,
): Promise<Senders | null> {
  const feeding = await findFeedingDuty(db, answered, day);
  if (feeding === null) return null;
  const { duty, plan } = feeding;
  // Of a national plan the kinds leave thousands of two hundred thousand.
  const byKind = duty.senderKinds.length > 0 && duty.senderUnitIds.length === 0;
  const kinds = byKind ? { kinds: kindsOf(lists, duty.senderKinds) } : {};
  const below = await listUnitsAtOrBelow(db, answered.unit.id, day, kinds);
  const asked = below.filter((unit) => roleInDuty(duty, plan, unit, lists) === "sends");
  const ids = new Set(asked.map(({ id }) => id));
  const place = new Map(lists.unitKinds.map(({ code }, index) => [code, index]));
  const placeOf = ({ kind }: Unit) => place.get(kind) ?? place.size;
  const units = asked
    .filter(({ id, ancestors }) => !ancestors.some((above) => above !== id && ids.has(above)))
    // Stable: by name within a kind, as they come.
    .sort((a, b) => placeOf(a) - placeOf(b));
  return units.length === 0 ? null : { duty, plan, units };
}

import type { Unit } from "#domain/units/unit.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { listAcceptedHeads, type AcceptedHead } from "./accepted-reports.queries.ts";
import type { Senders } from "./find-senders.ts";
import { isSupplementTo } from "./supplement-facts.ts";

/** What one sender reported and was accepted. */
export interface AcceptedFrom {
  readonly unit: Unit;
  /** Its report and then the supplement that adds to it; empty where nothing was accepted. */
  readonly heads: readonly AcceptedHead[];
}

/**
 * The versions that a report is put together from, figures and words alike: what was accepted from its senders for its
 * period, in the order of the senders. One query.
 */
export async function findAccepted(
  db: Database | Transaction,
  { duty, units }: Senders,
  period: string,
): Promise<AcceptedFrom[]> {
  const byUnit = Map.groupBy(await listAcceptedHeads(db, duty, period), ({ unitId }) => unitId);
  return units.map((unit) => {
    const sent = byUnit.get(unit.id) ?? [];
    const main = sent.find(({ part }) => part === "main");
    // A supplement to a version that no longer holds would count things twice.
    const supplement = main && sent.find((head) => isSupplementTo(head, main));
    return { unit, heads: [main, supplement].filter((head) => head !== undefined) };
  });
}

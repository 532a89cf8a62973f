import type { Database, Transaction } from "#platform/db/connection.ts";
import { listAcceptedFacts, listAcceptedHeads } from "./accepted-reports.queries.ts";
import type { Part } from "./consolidate-facts.ts";
import type { Senders } from "./find-senders.ts";
import type { MissingUnit } from "./report-sources.ts";
import { isSupplementTo } from "./supplement-facts.ts";

/** So many reports are read at a time: a national consolidation has thousands of them. */
const atOnce = 200;

export interface PartsFound {
  readonly parts: readonly Part[];
  readonly missing: readonly MissingUnit[];
}

export interface Reading {
  /** Aborted where whoever asked wants it no more. */
  readonly signal?: AbortSignal;
  readonly tell?: (done: number, total: number) => void;
}

/** The reports accepted from these senders for a period, in the order of the senders, and who is missing. */
export async function findParts(
  db: Database | Transaction,
  { duty, units }: Senders,
  period: string,
  { signal, tell }: Reading = {},
): Promise<PartsFound> {
  const heads = Map.groupBy(await listAcceptedHeads(db, duty, period), ({ unitId }) => unitId);
  const parts: Part[] = [];
  tell?.(0, units.length);
  for (let from = 0; from < units.length; from += atOnce) {
    signal?.throwIfAborted();
    const some = units.slice(from, from + atOnce);
    // oxlint-disable-next-line no-await-in-loop
    const reports = await listAcceptedFacts(
      db,
      some.flatMap(({ id }) => heads.get(id) ?? []),
    );
    const byUnit = Map.groupBy(reports, ({ unitId }) => unitId);
    for (const { id, name } of some) {
      const sent = (byUnit.get(id) ?? []).map((report) => ({
        ...report,
        unitName: name,
        cutOff: report.facts.cutOff,
      }));
      const main = sent.find(({ facts }) => facts.part === "main");
      // A supplement to a version that no longer holds would count things twice.
      const supplement = main && sent.find(({ facts }) => isSupplementTo(facts, main));
      if (main) parts.push({ unitId: id, unitName: name, reports: supplement ? [main, supplement] : [main] });
    }
    tell?.(Math.min(units.length, from + atOnce), units.length);
  }
  const found = new Set(parts.map(({ unitId }) => unitId));
  const missing = units.filter(({ id }) => !found.has(id));
  return { parts, missing: missing.map(({ id, name, kind }) => ({ unitId: id, unitName: name, kind })) };
}

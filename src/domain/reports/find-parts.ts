import type { Database, Transaction } from "#platform/db/connection.ts";
import { listAcceptedFacts, listAcceptedHeads, type AcceptedHead } from "./accepted-reports.queries.ts";
import type { Part } from "./consolidate-facts.ts";
import type { Senders } from "./find-senders.ts";
import type { MissingUnit } from "./report-sources.ts";

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
      if (sent.length > 0)
        parts.push({
          unitId: id,
          unitName: name,
          reports: sent.sort((a, b) => (a.cutOff < b.cutOff ? -1 : 1)),
        });
    }
    tell?.(Math.min(units.length, from + atOnce), units.length);
  }
  return { parts, missing: missingAmong(units, heads) };
}

/** Those of whom nothing was accepted. */
export function missingAmong(
  units: Senders["units"],
  heads: ReadonlyMap<string, readonly AcceptedHead[]>,
): MissingUnit[] {
  return units
    .filter(({ id }) => !heads.has(id))
    .map(({ id, name, kind }) => ({ unitId: id, unitName: name, kind }));
}

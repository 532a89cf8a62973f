import type { Database, Transaction } from "#platform/db/connection.ts";
import { listAcceptedFacts } from "./accepted-reports.queries.ts";
import type { Part } from "./consolidate-facts.ts";
import { findAccepted } from "./find-accepted.ts";
import type { Senders } from "./find-senders.ts";
import type { MissingUnit } from "./report-sources.ts";

/** So many senders' reports are read at a time: a national consolidation has thousands of them. */
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
  senders: Senders,
  period: string,
  { signal, tell }: Reading = {},
): Promise<PartsFound> {
  const accepted = await findAccepted(db, senders, period);
  const total = accepted.length;
  const parts: Part[] = [];
  tell?.(0, total);
  for (let from = 0; from < total; from += atOnce) {
    signal?.throwIfAborted();
    const some = accepted.slice(from, from + atOnce);
    // oxlint-disable-next-line no-await-in-loop
    const found = await listAcceptedFacts(
      db,
      some.flatMap(({ heads }) => heads),
    );
    const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
    for (const { unit } of some) {
      const reports = (byUnit.get(unit.id) ?? []).map((report) => ({
        ...report,
        unitName: unit.name,
        cutOff: report.facts.cutOff,
      }));
      if (reports.length > 0) parts.push({ unitId: unit.id, unitName: unit.name, reports });
    }
    tell?.(Math.min(total, from + atOnce), total);
  }
  const taken = new Set(parts.map(({ unitId }) => unitId));
  const missing = senders.units.filter(({ id }) => !taken.has(id));
  return { parts, missing: missing.map(({ id, name, kind }) => ({ unitId: id, unitName: name, kind })) };
}

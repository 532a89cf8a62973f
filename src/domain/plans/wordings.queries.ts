import { sql, type RawBuilder } from "kysely";
import type { Wording } from "./plan.ts";

/** Which wordings of amended items: those that hold on an ISO day, the latest, or all that ever held. */
export type Wordings = "latest" | "all" | { readonly on: string };

/** The condition on a table of items. */
export function worded(wordings: Wordings): RawBuilder<boolean> {
  if (wordings === "all") return sql<boolean>`true`;
  if (wordings === "latest") return sql<boolean>`valid_to is null`;
  const { on } = wordings;
  return sql<boolean>`coalesce(valid_from <= ${on}::date, true) and coalesce(valid_to > ${on}::date, true)`;
}

export interface WordingRow {
  readonly amendment_id: string | null;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly replaces_id: string | null;
}

export function wordingOf(row: WordingRow): Wording {
  return {
    amendmentId: row.amendment_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    replacesId: row.replaces_id,
  };
}

export function wordingRow({ amendmentId, validFrom, validTo, replacesId }: Wording): WordingRow {
  return { amendment_id: amendmentId, valid_from: validFrom, valid_to: validTo, replaces_id: replacesId };
}

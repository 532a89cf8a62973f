import { sql } from "kysely";
import type { Transaction } from "#platform/db/connection.ts";

export type LedgerSource = "activity" | "plan" | "register" | "media" | "survey";

/** A countable amount of one measure. Attendances are null where unknown. */
export interface LedgerAmount {
  readonly measure: string;
  readonly amount: number;
  readonly women?: number | null;
  readonly men?: number | null;
  readonly otherSex?: number | null;
  readonly embedded?: boolean;
}

/** Where and when it counts, and the record that it comes from. */
export interface LedgerPosting {
  readonly source: LedgerSource;
  readonly sourceId: string;
  readonly unitId: string;
  readonly communeId: string | null;
  readonly provinceId: string;
  /** ISO day on which it counts. */
  readonly day: string;
  /** The record shows something for it: photos, documents. */
  readonly evidenced?: boolean;
}

/**
 * Makes the ledger say exactly these amounts for a record, whatever it said before: none withdraws it. Ledger
 * and totals change in one step, in the transaction of the record itself, so both always equal a recount.
 */
export async function postToLedger(
  db: Transaction,
  posting: LedgerPosting,
  amounts: readonly LedgerAmount[],
): Promise<void> {
  const { source, sourceId, provinceId } = posting;
  const entries = JSON.stringify(amounts.map((amount) => entryOf(posting, amount)));
  await sql`
    select replace_entries(${provinceId}::uuid, ${source}::text, ${sourceId}::uuid,
      array(select entry from jsonb_populate_recordset(null::ledger_entries, ${entries}::jsonb) entry))`.execute(
    db,
  );
}

/** A row of ledger_entries, as its columns are named. */
export function entryOf(posting: LedgerPosting, amount: LedgerAmount) {
  return {
    province_id: posting.provinceId,
    commune_id: posting.communeId,
    unit_id: posting.unitId,
    day: posting.day,
    measure: amount.measure,
    source_kind: posting.source,
    source_id: posting.sourceId,
    amount: amount.amount,
    women: amount.women ?? null,
    men: amount.men ?? null,
    other_sex: amount.otherSex ?? null,
    embedded: amount.embedded ?? false,
    evidenced: posting.evidenced ?? false,
  };
}

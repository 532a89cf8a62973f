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
}

/**
 * Makes the ledger say exactly these amounts for a record, whatever it said before: none withdraws it. In the
 * transaction of the record itself, so the ledger always equals a recount.
 */
export async function postToLedger(
  db: Transaction,
  posting: LedgerPosting,
  amounts: readonly LedgerAmount[],
): Promise<void> {
  await db
    .deleteFrom("ledger_entries")
    .where("province_id", "=", posting.provinceId)
    .where("source_kind", "=", posting.source)
    .where("source_id", "=", posting.sourceId)
    .execute();
  if (amounts.length === 0) return;
  await db
    .insertInto("ledger_entries")
    .values(
      amounts.map((amount) => ({
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
      })),
    )
    .execute();
}

import type { Database, Transaction } from "#platform/db/connection.ts";
import { type RawBuilder, sql } from "kysely";
import { isUnder } from "./bound-units.queries.ts";
import type { DaySpan, LedgerRow } from "./ledger-sums.ts";

/**
 * Sums by unit, measure and span of the ledger at and below a unit, in one question.
 * @param without units left out with all below them
 */
export function listLedgerRows(
  db: Database | Transaction,
  top: string,
  spans: readonly DaySpan[],
  without: readonly string[] = [],
): Promise<LedgerRow[]> {
  return sumEntries(
    db,
    sql`in (select unit_id from unit_states state where ${isUnder(top, without)})`,
    spans,
  );
}

/** The same of units that are named. */
export function listLedgerRowsOf(
  db: Database | Transaction,
  unitIds: readonly string[],
  spans: readonly DaySpan[],
): Promise<LedgerRow[]> {
  return sumEntries(db, sql`= any(${[...unitIds]}::uuid[])`, spans);
}

async function sumEntries(
  db: Database | Transaction,
  isAmong: RawBuilder<unknown>,
  spans: readonly DaySpan[],
): Promise<LedgerRow[]> {
  if (spans.length === 0) return [];
  const { rows } = await sql<{
    unitId: string;
    measure: string;
    span: number;
    amount: number;
    records: number;
  }>`
    with spans (number, from_day, to_day) as (
      select * from unnest(
        ${spans.map((_, number) => number)}::int[],
        ${spans.map(({ from }) => from)}::date[],
        ${spans.map(({ to }) => to)}::date[]
      )
    )
    select entry.unit_id as "unitId", entry.measure, spans.number as span,
           sum(entry.amount) as amount, count(*)::int as records
      from ledger_entries entry
      join spans on entry.day between spans.from_day and spans.to_day
     where entry.unit_id ${isAmong}
     group by entry.unit_id, entry.measure, spans.number
     order by entry.unit_id, entry.measure, spans.number`.execute(db);
  return rows.map(({ span, ...row }) => ({ ...row, span: getSpan(spans, span) }));
}

function getSpan(spans: readonly DaySpan[], number: number): DaySpan {
  const span = spans[number];
  if (!span) throw new Error(`no span ${number}`);
  return span;
}

/**
 * The ledger's part of a single statement that records many at once (activities' batch write). The statement
 * names a CTE `entry` with the columns below, one row a new ledger entry, of records that it has itself just
 * added: taken from its `insert … returning`, so that a repeat posts nothing. It then puts this fragment among
 * its CTEs and reads `posted` in its last query: PostgreSQL runs a CTE that only selects if somebody reads it.
 *
 *     with added as (insert into activities … on conflict do nothing returning …),
 *          entry as (select … from added join …),
 *          ${postEntries}
 *     select added.id, posted.entries from added cross join posted
 *
 * `posted` has always one row: `entries`, how many were posted (0 where there were none). Everything else is
 * post_entries (0012_totals.sql): the rows, the totals by unit and by place, and what boards count, with locks
 * taken in one order: units, then places, so that batches do not block each other in a circle.
 */
export const postEntries = `posted as (
  select post_entries(array_agg(row(
    province_id, commune_id, unit_id, day, measure, source_kind, source_id,
    amount, women, men, other_sex, embedded, evidenced
  )::ledger_entries)) as entries
  from entry
)`;

import type { LedgerAmount } from "#domain/ledger/post-to-ledger.ts";
import { postEntries } from "#domain/ledger/post-statement.ts";
import type { activityRow } from "./activity-record.queries.ts";

/**
 * A pool, or a connection, of `pg` itself: only there do statements have names, and are planned once. Ours answer
 * ids and digests, which are text.
 */
export interface Statements {
  query(
    statement: { readonly name: string; readonly text: string },
    values: readonly unknown[],
  ): Promise<{ readonly rows: readonly Readonly<Record<string, string>>[] }>;
}

/**
 * An activity not recorded before, with what the audit log and the ledger say of it beyond itself: who, when and where
 * are the activity's own.
 */
export interface NewRecord {
  readonly activity: ReturnType<typeof activityRow>;
  readonly audit: { readonly id: string; readonly detail: Readonly<Record<string, unknown>> };
  readonly amounts: readonly LedgerAmount[];
}

type Column = keyof NewRecord["activity"];

/**
 * The one hot write: rows, audit, ledger and totals in one round trip and one plan. What an id that is already taken
 * would have brought goes in nowhere, because everything else hangs on what was `added`. Locks are taken in one
 * order: ids of activities (those who send have sorted them), units, places.
 */
const insertText = (columns: readonly Column[]) => `
with added as (
  insert into activities (${columns.join(", ")})
  select ${columns.join(", ")} from json_populate_recordset(null::activities, $1)
  on conflict do nothing
  returning province_id, id, commune_id, unit_id, held_on, recorded_by, recorded_at
), said as (
  insert into audit_log (province_id, id, at, person_id, unit_id, command, subject_id, detail)
  select province_id, deed.id, recorded_at, recorded_by, unit_id, $4, added.id, deed.detail
  from json_to_recordset($2) as deed (of uuid, id uuid, detail jsonb) join added on added.id = deed.of
), entry as (
  select province_id, commune_id, unit_id, held_on as day, measure, 'activity' as source_kind, added.id as source_id,
    amount, women, men, "otherSex" as other_sex, coalesce(embedded, false) as embedded, false as evidenced
  from json_to_recordset($3) as counted (
    of uuid, measure text, amount numeric(14, 2), women integer, men integer, "otherSex" integer, embedded boolean
  ) join added on added.id = counted.of
), ${postEntries}
select added.id from added cross join posted`;

const texts = new Map<string, string>();

/**
 * Records those whose id is free. Answers their ids; what is missing had been recorded before, perhaps only just.
 * @param records of different ids, in the order of their ids; without evidence
 * @param command as the audit log names it
 */
export async function insertRecords(
  statements: Statements,
  records: readonly NewRecord[],
  command: string,
): Promise<ReadonlySet<string>> {
  const [first] = records;
  if (!first) return new Set();
  const columns = Object.keys(first.activity) as Column[];
  const key = columns.join();
  const text = texts.get(key) ?? insertText(columns);
  texts.set(key, text);
  const { rows } = await statements.query({ name: "log-activities", text }, [
    JSON.stringify(records.map(({ activity }) => activity)),
    JSON.stringify(records.map(({ activity, audit }) => ({ of: activity.id, ...audit }))),
    JSON.stringify(
      records.flatMap(({ activity, amounts }) => amounts.map((amount) => ({ of: activity.id, ...amount }))),
    ),
    command,
  ]);
  return new Set(rows.flatMap(({ id }) => id ?? []));
}

/**
 * Digests of what was first recorded under these ids. A statement of its own: an activity that another connection has
 * committed while `insertRecords` ran lies outside what that statement could see.
 */
export async function findFirstDigests(
  statements: Statements,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await statements.query(
    {
      name: "find-first-digests",
      text: "select id, content_digest from activities where id = any($1::uuid[])",
    },
    [ids],
  );
  return new Map(rows.map(({ id = "", content_digest = "" }) => [id, content_digest]));
}

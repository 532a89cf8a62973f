import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import {
  arrangeLineage,
  type Lineage,
  type LineageKind,
  type LineageLink,
  type RecordedLink,
} from "./lineage.ts";

/** Writes links, over those that say the same of the same units and day. */
export async function putLinks(db: Transaction, links: readonly RecordedLink[]): Promise<void> {
  if (links.length === 0) return;
  const rows = links.map(({ from, to, onDay, instrumentDate, ...rest }) => ({
    from_unit: from,
    to_unit: to,
    on_day: onDay,
    instrument_date: instrumentDate,
    ...rest,
  }));
  await sql`
    insert into unit_lineage (id, from_unit, to_unit, kind, on_day, share, instrument, instrument_date, sure)
    select id, from_unit, to_unit, kind, on_day, share, instrument, instrument_date, sure
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as link (
      id uuid, from_unit uuid, to_unit uuid, kind text, on_day date, share numeric, instrument text,
      instrument_date date, sure boolean
    )
    on conflict on constraint lineage_said_once do update set
      kind = excluded.kind, share = excluded.share, instrument = excluded.instrument,
      instrument_date = excluded.instrument_date, sure = excluded.sure
  `.execute(db);
}

/** Removes the links of a day that are no longer said, but for units whose history a person's import has changed. */
export async function dropLinks(
  db: Transaction,
  onDay: string,
  kept: readonly Pick<RecordedLink, "id">[],
): Promise<void> {
  await sql`
    delete from unit_lineage link using units
    where link.on_day = ${onDay} and units.id = link.from_unit and not units.kept_by_hand
      and not exists (select from unnest(${kept.map(({ id }) => id)}::uuid[]) as kept (id) where kept.id = link.id)
  `.execute(db);
}

/** Everything that became of any unit, in order of time: for figures of the whole country. About 15,000 links. */
export async function loadLineage(db: Database | Transaction): Promise<Lineage> {
  return arrangeLineage((await sql<LineageRow>`select * from unit_lineage`.execute(db)).rows.map(linkOf));
}

/** What became of these units and of their heirs, in order of time. */
export async function lineageAfter(db: Database | Transaction, unitIds: readonly string[]): Promise<Lineage> {
  const { rows } = await sql<LineageRow>`
    with recursive later as (
      select * from unit_lineage where from_unit = any(${[...unitIds]}::uuid[])
      union
      select next.* from unit_lineage next join later on next.from_unit = later.to_unit and next.on_day > later.on_day
    )
    select * from later`.execute(db);
  return arrangeLineage(rows.map(linkOf));
}

/** A link as the unit's own page tells it, with the other unit's name on the day before or on the day. */
export interface ToldLink extends Omit<LineageLink, "from" | "to"> {
  /** null where nothing followed. */
  readonly other: { readonly id: string; readonly name: string; readonly kind: string } | null;
  readonly instrument: string | null;
  readonly instrumentDate: string | null;
}

/** What a unit was made of and what became of it, in order of time, then by name. */
export async function listLinksOf(
  db: Database | Transaction,
  unitId: string,
): Promise<{ before: ToldLink[]; after: ToldLink[] }> {
  const { rows } = await sql<
    LineageRow & { other_id: string | null; other_name: string; other_kind: string }
  >`
    select link.*, other.unit_id as other_id, other.name as other_name, other.kind as other_kind
    from unit_lineage link
    left join lateral (
      select unit_id, name, kind from unit_states
      where unit_id = case when link.to_unit = ${unitId} then link.from_unit else link.to_unit end
        and valid_from <= link.on_day - (link.to_unit = ${unitId})::int
      order by valid_from desc limit 1
    ) other on true
    where link.from_unit = ${unitId} or link.to_unit = ${unitId}
    order by link.on_day, other.name collate "vi-x-icu"`.execute(db);
  const told = rows.map((row) => ({
    heir: row.from_unit === unitId,
    link: {
      kind: row.kind,
      onDay: row.on_day,
      share: row.share,
      sure: row.sure,
      instrument: row.instrument,
      instrumentDate: row.instrument_date,
      other: row.other_id === null ? null : { id: row.other_id, name: row.other_name, kind: row.other_kind },
    },
  }));
  return {
    before: told.flatMap(({ heir, link }) => (heir ? [] : [link])),
    after: told.flatMap(({ heir, link }) => (heir ? [link] : [])),
  };
}

interface LineageRow {
  id: string;
  from_unit: string;
  to_unit: string | null;
  kind: LineageKind;
  on_day: string;
  share: number | null;
  instrument: string | null;
  instrument_date: string | null;
  sure: boolean;
}

const linkOf = (row: LineageRow): LineageLink => ({
  from: row.from_unit,
  to: row.to_unit,
  kind: row.kind,
  onDay: row.on_day,
  share: row.share,
  sure: row.sure,
});

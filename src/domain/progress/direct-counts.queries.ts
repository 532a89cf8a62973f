import type { Target } from "#domain/plans/target.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql } from "kysely";
import type { DaySpan } from "./ledger-sums.ts";
import type { PlaceCount } from "./place-count.ts";
import type { PlaceSubjects } from "./place-needs.ts";

/** Counts in a place, straight from the ledger. */
export interface DirectCount extends PlaceCount {
  /** Which of the spans asked. */
  readonly span: number;
  readonly placeId: string;
  readonly provinceId: string;
}

export interface DirectQuestion {
  readonly target: Pick<Target, "measure" | "subjectUnitIds" | "placeId">;
  readonly subjects: PlaceSubjects;
  /** Days, both within, with what counts as reached in them and what is due by now; null where nothing is asked of each. */
  readonly spans: readonly (DaySpan & { readonly reached: number | null; readonly inStep: number | null })[];
  /** Whoever has a record of anything in these days has reported. */
  readonly heard: DaySpan;
  /** At and below which unit. */
  readonly top: { readonly id: string; readonly provinceId: string; readonly level: string };
}

/**
 * What the totals do not keep (weeks, school years, deadlines, units named one by one): asked of the ledger
 * itself, unit by unit, for the units of each span's last day. Slower by far than the totals, and as exact.
 */
export async function listDirectCounts(
  db: Database | Transaction,
  { target, subjects, spans, heard, top }: DirectQuestion,
): Promise<DirectCount[]> {
  const [{ own, communes, provinces }, ids] = [subjects, [...target.subjectUnitIds]];
  const inProvince = top.level === "nation" ? sql`true` : sql`province_id = ${top.provinceId}`;
  const column = (values: readonly (string | number | null)[], type: string) =>
    sql`${values}::${sql.raw(type)}[]`;
  const { rows } = await sql<DirectCount>`
    with asked (span, from_day, to_day, reached, in_step) as (
      select * from unnest(
        ${column(
          spans.map((_, span) => span),
          "int",
        )},
        ${column(
          spans.map(({ from }) => from),
          "date",
        )},
        ${column(
          spans.map(({ to }) => to),
          "date",
        )},
        ${column(
          spans.map(({ reached }) => reached),
          "numeric",
        )},
        ${column(
          spans.map(({ inStep }) => inStep),
          "numeric",
        )}
      )
    ),
    must as materialized (
      select asked.*, state.unit_id, state.province_id, coalesce(state.commune_id, state.province_id) as place_id,
             case when state.kind = any(${communes}) then 'commune'
                  when state.kind = any(${provinces}) then 'province' else 'unit' end as counted_as
        from asked cross join lateral units_on(asked.to_day) state
       where (state.kind = any(${[...own, ...communes, ...provinces]}::text[]) or state.unit_id = any(${ids}::uuid[]))
         and state.ancestors @> array[${target.placeId ?? top.id}::uuid] and state.ancestors @> array[${top.id}::uuid]
    ),
    spent as materialized (
      select asked.span, entry.unit_id, entry.commune_id, entry.province_id, sum(entry.amount) as amount
        from asked join ledger_entries entry on entry.day between asked.from_day and asked.to_day
       where entry.measure = ${target.measure} and ${inProvince}
       group by asked.span, entry.unit_id, entry.commune_id, entry.province_id
    ),
    amounts as (
      select span, 'unit' as counted_as, unit_id, amount from spent
      union all select span, 'commune', commune_id, amount from spent
      union all select span, 'province', province_id, amount from spent
    ),
    summed as (
      select span, counted_as, unit_id, sum(amount) as amount from amounts group by span, counted_as, unit_id
    ),
    unit as (
      select must.*, coalesce(summed.amount, 0) as amount,
             case counted_as
               when 'commune' then exists (
                 select from ledger_entries entry
                  where entry.commune_id = must.unit_id and entry.day between ${heard.from} and ${heard.to})
               when 'province' then exists (
                 select from ledger_entries entry
                  where entry.province_id = must.unit_id and entry.day between ${heard.from} and ${heard.to})
               else exists (
                 select from ledger_entries entry
                  where entry.unit_id = must.unit_id and entry.day between ${heard.from} and ${heard.to})
             end as reported
        from must left join summed using (span, counted_as, unit_id)
    )
    select span, place_id as "placeId", province_id as "provinceId", count(*)::int as bound,
           count(*) filter (where reported)::int as reported,
           count(*) filter (where amount >= reached)::int as reached,
           count(*) filter (where amount >= in_step and reported)::int as "inStep",
           sum(amount)::float8 as amount
      from unit group by span, place_id, province_id`.execute(db);
  return rows;
}

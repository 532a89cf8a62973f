import type { IsoDate } from "#lib/calendar/dates.ts";
import { isUnder } from "#domain/progress/bound-units.queries.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { sql, type RawBuilder } from "kysely";
import type { AttendanceSum } from "./activity-results.ts";
import type { ProductLevel } from "./report-figures.ts";

type Db = Database | Transaction;

/** Activities of a unit and of all that ever lay below it, as the ledger counts them; days both within. */
export interface ActivityScope {
  readonly top: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Units that are left out with all below them: they report for themselves. */
  readonly without?: readonly string[] | undefined;
  /** Only what was written down after that moment. */
  readonly recordedAfter?: Date | undefined;
}

export interface ActivitySum extends AttendanceSum {
  readonly kind: string;
  /** Where whoever did it stands. */
  readonly level: ProductLevel;
  readonly embedded: boolean;
  readonly activities: number;
  readonly quantity: number;
  readonly withEvidence: number;
}

/** Sums by kind and level, and held for themselves or embedded. What was withdrawn counts nowhere. */
export async function listActivitySums(db: Db, scope: ActivityScope): Promise<ActivitySum[]> {
  const { rows } = await sql<ActivitySum>`
    with standing as materialized (${levelsUnder(scope)})
    select kind, level, embedded, count(*)::int as activities, sum(quantity) as quantity,
           count(*) filter (where exists (
             select from activity_evidence as evidence
              where evidence.activity_id = activity.id and evidence.left_out_at is null
           ))::int as "withEvidence",
           coalesce(sum(${attended}), 0) as total,
           coalesce(sum(women), 0) as women,
           coalesce(sum(men), 0) as men,
           coalesce(sum(${attended} - coalesce(women, 0) - coalesce(men, 0)), 0) as unknown,
           coalesce(sum(children), 0) as children,
           coalesce(sum(ethnic_minority), 0) as "ethnicMinority",
           count(*) filter (where ${attended} is null)::int as uncounted
      from activities as activity
      join standing using (unit_id)
     where activity.withdrawn_at is null
       and activity.held_on between ${scope.from}::date and ${scope.to}::date
       and (${scope.recordedAfter ?? null}::timestamptz is null or activity.recorded_at > ${scope.recordedAfter ?? null})
     group by kind, level, embedded
     order by kind, level, embedded`.execute(db);
  return rows;
}

/** The day on which anything was last recorded or put right there; null where nothing ever was. */
export async function findLastRecordedAt(
  db: Db,
  scope: Pick<ActivityScope, "top" | "without">,
): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(changed_at) as at from activities
     where unit_id in (select unit_id from unit_states state where ${isUnder(scope.top, scope.without ?? [])})`.execute(
    db,
  );
  return rows[0]?.at ?? null;
}

/** All who attended, as far as known; null where nothing is. */
export const attended = sql`case
  when participants is not null then participants
  when coalesce(women, men, other_sex) is not null
    then coalesce(women, 0) + coalesce(men, 0) + coalesce(other_sex, 0)
end`;

export function isIn({ from, to, ...scope }: ActivityScope): RawBuilder<boolean> {
  return sql<boolean>`activity.withdrawn_at is null
    and activity.held_on between ${from}::date and ${to}::date
    and activity.unit_id in (select unit_id from unit_states state where ${isUnder(scope.top, scope.without ?? [])})`;
}

/** Each unit there with the level it stood on at the end: an office of a district that is gone was the district's. */
function levelsUnder({ to, ...scope }: ActivityScope): RawBuilder<unknown> {
  return sql`
    select distinct on (unit_id) unit_id,
           case when level <> 'leaf' then level
                when commune_id is not null then 'commune'
                when exists (
                  select from unit_states above
                   where above.unit_id = any(state.ancestors) and above.level = 'district'
                ) then 'district'
                when exists (
                  select from unit_states above
                   where above.unit_id = any(state.ancestors) and above.level = 'province'
                ) then 'province'
                else 'nation' end as level
      from unit_states state
     where ${isUnder(scope.top, scope.without ?? [])} and valid_from <= ${to}::date
     order by unit_id, valid_from desc`;
}

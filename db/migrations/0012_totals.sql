-- Totals of the ledger, so that a board of the nation is read in milliseconds: kept up in the transaction of
-- each posting, by the functions below, and equal to a recount from nothing whatever came before
-- (docs/decisions/0010-totals.md). The site reads them; nobody writes them but these functions.

-- Does the record behind an entry show something for it: photos, documents?
alter table ledger_entries add column evidenced boolean not null default false;
update ledger_entries entry set evidenced = true
 where source_kind = 'activity' and exists (
   select from activity_evidence shown where shown.activity_id = entry.source_id and shown.left_out_at is null
 );
-- A unit without a state stands nowhere, and unit_years refuses it: looking it up once more costs a tenth of a posting.
alter table ledger_entries drop constraint ledger_entry_of_a_unit;
-- With the amount in it, a recount reads the index alone.
drop index ledger_entries_by_unit;
create index ledger_entries_by_unit on ledger_entries (unit_id, measure, day) include (amount);

-- Measures by number, as they first come up. 0 is '*': entries of any measure.
create table counted_measures (
  number smallint generated always as identity constraint counted_measures_pkey primary key,
  measure text not null collate "C" constraint measure_numbered_once unique
);
insert into counted_measures (number, measure) overriding system value values (0, '*');

-- A year has 25 halves: 1 is the year before from 15 December on, 2 is January until the 14th, 3 January from the
-- 15th, and so on to 25. Thus each month, quarter, half-year and year is a run of halves within one year, in the
-- calendar as well as from the 15th to the 14th (Nghị định 09/2019/NĐ-CP, Điều 12).
--
-- All that a unit did in a year, in one row. A key is a measure's number × 32 + a half; `running` is the sum of
-- all amounts under the keys up to this one, in whole hundredths (for '*': entries, not hundredths). What a unit
-- has of a measure in a period is then one difference, found by two searches: see amount_until.
create table unit_years (
  unit_id uuid not null,
  year smallint not null,
  -- Where it stands in that year and as what: its latest state that has begun by the year's last day.
  province_id uuid not null,
  -- Its commune; its province, or the nation, for a unit that lies in none.
  place_id uuid not null,
  kind text not null,
  -- Sorted; only those that change `running`.
  keys integer[] not null,
  running bigint[] not null,
  constraint unit_years_pkey primary key (unit_id, year)
) with (fillfactor = 80);
create index unit_years_by_place on unit_years (place_id, year);

-- All units of a place together, with the parts of the amounts. Two rows a quarter: what counts until the 14th
-- of its last month, and the rest, which Nghị định 09 reports in the quarter after. Summed by `quarter` they are
-- the calendar's, by `decree_quarter` the decree's.
create table place_totals (
  measure text not null collate "C",
  -- 2026-Q3
  quarter text not null collate "C",
  decree_quarter text not null collate "C",
  province_id uuid not null,
  place_id uuid not null,
  hundredths bigint not null,
  entries bigint not null,
  -- Attendances of known sex …
  women bigint not null,
  men bigint not null,
  other_sex bigint not null,
  -- … and entries that do not say how many women and men came. Unknown is not zero.
  unsexed bigint not null,
  embedded bigint not null,
  evidenced bigint not null,
  constraint place_totals_pkey primary key (measure, quarter, decree_quarter, province_id, place_id)
) with (fillfactor = 80);
create index place_totals_by_place on place_totals (place_id, quarter);

-- What boards of provinces and the nation count, as their plans ask: one row a distinct question.
create table counters (
  id integer generated always as identity constraint counters_pkey primary key,
  -- A measure, or '*': entries of any measure.
  measure text not null collate "C",
  -- Kinds of unit that are counted, sorted; none: all units.
  kinds text[] not null,
  per text not null,
  cut_off text not null,
  -- Units with at least so much in the period are counted; null: their amounts are summed, in hundredths.
  at_least numeric(14, 2),
  -- Its cells in place_figures.figures: this one, and the next ones, as many as the year has periods.
  first_cell integer not null,
  cells integer not null,
  -- What the ledger held before has been counted: only then is it asked.
  kept boolean not null default false,
  constraint counter_once unique nulls not distinct (measure, kinds, per, cut_off, at_least),
  constraint counter_cells_are_its_own unique (first_cell),
  -- "year" has four: from its first day to the end of each quarter, so that a trend comes with it.
  constraint counter_period_known check (per in ('month', 'quarter', 'half-year', 'year')),
  constraint counter_cut_off_known check (cut_off in ('calendar', 'decree-09')),
  constraint counter_asks_something check (at_least > 0)
);

-- The same, one row a cell: of what stands under the keys after one and up to another.
create table counter_cells (
  cell integer constraint counter_cells_pkey primary key,
  counter_id integer not null constraint cell_of_a_counter references counters (id),
  measure_number smallint not null constraint cell_of_a_measure references counted_measures (number),
  kinds text[] not null,
  after_key integer not null,
  upto_key integer not null,
  -- Hundredths, or entries for '*'; null where amounts are summed.
  at_least bigint
);
create index counter_cells_by_measure on counter_cells (measure_number);

-- What the counters found in a place in a year; a cell that is missing is 0.
create table place_figures (
  year smallint not null,
  province_id uuid not null,
  place_id uuid not null,
  figures bigint[] not null,
  constraint place_figures_pkey primary key (year, province_id, place_id)
) with (fillfactor = 60, toast_tuple_target = 8160);
create index place_figures_by_place on place_figures (place_id);
-- A compressed array would be unpacked anew for every cell that is read.
alter table place_figures alter column figures set storage external;

-- How often the map has changed, for whoever keeps numbers of units in memory.
create table map_versions (
  only_row boolean not null default true constraint map_versions_pkey primary key,
  version bigint not null default 0,
  constraint map_has_one_version check (only_row)
);
insert into map_versions default values;
create function count_map_change() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update map_versions set version = version + 1;
  return null;
end $$;
create trigger map_changed after insert or update or delete on unit_states
  for each statement execute function count_map_change();
-- National boards leave demonstration units out.
create index demo_units on units (id) where demo;

-- Postings share the totals; whatever moves units, adds counters or recounts has them to itself until its
-- transaction ends. Both wait here before they look at anything, so that neither builds on what the other is
-- about to change.
create function share_totals() returns void language sql
begin atomic select pg_advisory_xact_lock_shared(179012); end;
create function close_totals() returns void language sql
begin atomic select pg_advisory_xact_lock(179012); end;

create function half_of(day date) returns integer language sql immutable
return (date_part('month', day) * 2)::int + (date_part('day', day) >= 15)::int;

-- Quarters by number, so that they can be grouped before they are written out: 2026-Q3.
create function quarter_number(day date) returns integer language sql immutable
return (date_part('year', day) * 4 + date_part('quarter', day))::int - 1;

create function quarter_name(number integer) returns text language sql immutable
return (number / 4)::text || '-Q' || (number % 4 + 1)::text;

-- From the 15th of a quarter's last month on, which the decree counts to the next.
create function is_late_in_quarter(day date) returns boolean language sql immutable
return date_part('day', day) >= 15 and date_part('month', day)::int % 3 = 0;

-- The year of a day and, from 15 December on, also the year after, whose first half it lies in.
create function years_of(day date) returns table (year smallint, half integer) language sql immutable as $$
  select date_part('year', day)::smallint, half_of(day)
  union all
  select (date_part('year', day) + 1)::smallint, 1 where half_of(day) = 25
$$;

create function amount_until(keys integer[], running bigint[], key integer) returns bigint language sql immutable
return coalesce(running[width_bucket(key, keys)], 0);

create function cell_value(amount bigint, at_least bigint) returns bigint language sql immutable
return case when at_least is null then amount when amount >= at_least then 1 else 0 end;

-- Figures from cells, and the sum of two such arrays.
create function figures_step(figures bigint[], cell integer, value bigint) returns bigint[]
language plpgsql immutable as $$
declare
  missing integer := cell - coalesce(array_length(figures, 1), 0);
begin
  if missing > 0 then figures := figures || array_fill(0::bigint, array[missing]); end if;
  figures[cell] := figures[cell] + value;
  return figures;
end $$;
create aggregate figures_of(cell integer, value bigint) (sfunc = figures_step, stype = bigint[], initcond = '{}');

create function add_figures(a bigint[], b bigint[]) returns bigint[] language plpgsql immutable as $$
declare
  missing integer := array_length(b, 1) - coalesce(array_length(a, 1), 0);
begin
  if missing > 0 then a := a || array_fill(0::bigint, array[missing]); end if;
  for cell in 1 .. array_length(b, 1) loop
    if b[cell] <> 0 then a[cell] := a[cell] + b[cell]; end if;
  end loop;
  return a;
end $$;

-- Where a unit stands in a year: as its latest state that has begun by the last day, or else its first, says.
create function unit_in_year(unit uuid, in_year integer) returns table (province_id uuid, place_id uuid, kind text)
language sql stable as $$
  select state.province_id, coalesce(state.commune_id, state.province_id), state.kind
    from unit_states state
   where state.unit_id = unit
   order by state.valid_from > make_date(in_year, 12, 31), abs(state.valid_from - make_date(in_year, 12, 31))
   limit 1
$$;

-- The one way into the totals: takes ledger rows away and adds others, in one step; a correction is both. Rows
-- are locked in one order, whoever calls: units, then places, each in the order of their keys.
create function change_totals(removed ledger_entries[], added ledger_entries[]) returns void
language plpgsql as $$
declare
  changes unit_years[];
  years unit_years[];
begin
  insert into counted_measures (measure)
  select distinct entry.measure from unnest(added) entry
   where not exists (select from counted_measures known where known.measure = entry.measure)
   order by 1
  on conflict do nothing;

  with change as (
    select 1 as sign, * from unnest(added)
    union all
    select -1, * from unnest(removed)
  ),
  step as (
    select change.unit_id, its.year, counted.number * 32 + its.half as key, sum(counted.step)::bigint as step
      from change
      join counted_measures known using (measure)
     cross join years_of(change.day) its
     cross join lateral (
       values (known.number, change.sign * (change.amount * 100)::bigint), (0, change.sign)
     ) counted (number, step)
     group by 1, 2, 3
  ),
  per_year as (
    select unit_id, year,
           coalesce(array_agg(key order by key) filter (where step <> 0), '{}') as keys,
           coalesce(array_agg(running order by key) filter (where step <> 0), '{}') as running
      from (select *, sum(step) over (partition by unit_id, year order by key)::bigint as running from step) steps
     group by unit_id, year
  )
  select array_agg(
           row(per_year.unit_id, per_year.year, stands.province_id, stands.place_id, stands.kind,
             per_year.keys, per_year.running)::unit_years
         )
    into changes
    from per_year
    left join lateral unit_in_year(per_year.unit_id, per_year.year) stands on true;

  with put as (
    insert into unit_years as its
    select * from unnest(changes) order by unit_id, year
    on conflict (unit_id, year) do update set (keys, running) = (
      select coalesce(array_agg(key order by key), '{}'), coalesce(array_agg(now order by key), '{}')
        from (
          select key, now, lag(now, 1, 0::bigint) over (order by key) as earlier
            from (
              select key,
                     amount_until(its.keys, its.running, key) + amount_until(excluded.keys, excluded.running, key) as now
                from (select unnest(its.keys) as key union select unnest(excluded.keys)) either
            ) summed
        ) stepped
       where now <> earlier
    )
    returning its.*
  )
  select array_agg(put::unit_years) into years from put;

  insert into place_totals as its
  select measure, quarter_name(quarter), quarter_name(quarter + late), province_id, place_id,
         hundredths, entries, women, men, other_sex, unsexed, embedded, evidenced
    from (
      select change.measure, quarter_number(change.day) as quarter, is_late_in_quarter(change.day)::int as late,
             stands.province_id, stands.place_id,
             sum(sign * (amount * 100)::bigint)::bigint as hundredths,
             sum(sign) as entries,
             sum(sign * coalesce(women, 0)) as women,
             sum(sign * coalesce(men, 0)) as men,
             sum(sign * coalesce(other_sex, 0)) as other_sex,
             sum(sign * (women is null or men is null)::int) as unsexed,
             sum(sign * embedded::int) as embedded,
             sum(sign * evidenced::int) as evidenced
        from (select 1 as sign, * from unnest(added) union all select -1, * from unnest(removed)) change
        join unnest(years) stands
          on stands.unit_id = change.unit_id and stands.year = date_part('year', change.day)::int
       group by 1, 2, 3, 4, 5
    ) change
   order by 1, 2, 3, 4, 5
  on conflict (measure, quarter, decree_quarter, province_id, place_id) do update set
    hundredths = its.hundredths + excluded.hundredths,
    entries = its.entries + excluded.entries,
    women = its.women + excluded.women,
    men = its.men + excluded.men,
    other_sex = its.other_sex + excluded.other_sex,
    unsexed = its.unsexed + excluded.unsexed,
    embedded = its.embedded + excluded.embedded,
    evidenced = its.evidenced + excluded.evidenced;

  with step as (
    select change.unit_id, change.year, its.key,
           its.running - lag(its.running, 1, 0::bigint) over (partition by change.unit_id, change.year order by its.key) as step
      from unnest(changes) change
     cross join unnest(change.keys, change.running) its (key, running)
  ),
  touched as (
    select now.unit_id, now.year, now.province_id, now.place_id, cell.cell, sum(step.step)::bigint as change
      from step
      join unnest(years) now using (unit_id, year)
      join counter_cells cell
        on cell.measure_number = step.key / 32 and step.key > cell.after_key and step.key <= cell.upto_key
       and (cell.kinds = '{}' or now.kind = any(cell.kinds))
     group by 1, 2, 3, 4, 5
  ),
  summed as (
    select touched.*, cell.at_least,
           amount_until(now.keys, now.running, cell.upto_key)
             - amount_until(now.keys, now.running, cell.after_key) as amount
      from touched
      join unnest(years) now using (unit_id, year)
      join counter_cells cell using (cell)
  ),
  moved as (
    select *, cell_value(amount, at_least) - cell_value(amount - change, at_least) as value from summed
  )
  insert into place_figures as its
  select year, province_id, place_id, figures_of(cell, value)
    from moved
   where value <> 0
   group by year, province_id, place_id
   order by year, province_id, place_id
  on conflict (year, province_id, place_id) do update set figures = add_figures(its.figures, excluded.figures);
end $$;

-- Puts new entries into the ledger and the totals.
create function post_entries(added ledger_entries[]) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if added is null then return 0; end if;
  perform share_totals();
  insert into ledger_entries select * from unnest(added);
  perform change_totals('{}', added);
  return cardinality(added);
end $$;

-- Makes the ledger say exactly these entries for a record, whatever it said before; none withdraws it.
create function replace_entries(province uuid, source text, record uuid, added ledger_entries[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  removed ledger_entries[];
begin
  perform share_totals();
  with gone as (
    delete from ledger_entries
     where province_id = province and source_kind = source and source_id = record
    returning *
  )
  select array_agg(gone::ledger_entries) into removed from gone;
  insert into ledger_entries select * from unnest(added);
  if removed is null and cardinality(added) = 0 then return; end if;
  perform change_totals(coalesce(removed, '{}'), added);
end $$;

-- A recount from nothing: what the totals of these units, or of all, must be.
create function recounted_years(units uuid[]) returns setof unit_years language sql stable as $$
  with counted as (
    select entry.unit_id, date_part('year', entry.day)::smallint as year, counted.key, sum(counted.step)::bigint as step
      from ledger_entries entry
      join counted_measures known using (measure)
     cross join lateral (
       values (known.number * 32 + half_of(entry.day), (entry.amount * 100)::float8), (half_of(entry.day), 1)
     ) counted (key, step)
     where units is null or entry.unit_id = any(units)
     group by 1, 2, 3
  ),
  placed as (
    select * from counted
    union all
    -- What came from 15 December on is the first half of the year after as well.
    select unit_id, (year + 1)::smallint, key - 24, step from counted where key % 32 = 25
  ),
  per_year as (
    select unit_id, year,
           coalesce(array_agg(key order by key) filter (where step <> 0), '{}') as keys,
           coalesce(array_agg(running order by key) filter (where step <> 0), '{}') as running
      from (select *, sum(step) over (partition by unit_id, year order by key)::bigint as running from placed) steps
     group by unit_id, year
  )
  select unit_id, year, stands.province_id, stands.place_id, stands.kind, keys, running
    from per_year cross join lateral unit_in_year(unit_id, year) stands
$$;

-- The totals of these places, or of all, as their units in unit_years make them.
create function recounted_totals(places uuid[]) returns setof place_totals language sql stable as $$
  select measure, quarter_name(quarter), quarter_name(quarter + late::int), province_id, place_id,
         hundredths::bigint, entries, women, men, other_sex, unsexed, embedded, evidenced
    from (
      select entry.measure, quarter_number(entry.day) as quarter, is_late_in_quarter(entry.day) as late,
             stands.province_id, stands.place_id,
             sum((entry.amount * 100)::float8) as hundredths,
             count(*) as entries,
             coalesce(sum(entry.women), 0) as women,
             coalesce(sum(entry.men), 0) as men,
             coalesce(sum(entry.other_sex), 0) as other_sex,
             count(*) filter (where entry.women is null or entry.men is null) as unsexed,
             count(*) filter (where entry.embedded) as embedded,
             count(*) filter (where entry.evidenced) as evidenced
        from unit_years stands
        join ledger_entries entry
          on entry.unit_id = stands.unit_id and date_part('year', entry.day)::smallint = stands.year
       where places is null or stands.place_id = any(places)
       group by 1, 2, 3, 4, 5
    ) counted
$$;

-- Cells (these, or all) of the figures of these places, or of all: those that are not 0. Written out as one pass
-- over the units, each running sum looked up once: as a join of units and cells it takes five times as long.
create function recounted_cells(places uuid[], only_cells integer[])
returns table (year smallint, province_id uuid, place_id uuid, cell integer, value bigint)
language plpgsql stable as $$
declare
  asked integer[];
  running_sums text;
  figures text;
begin
  select array_agg(counted.cell order by counted.cell),
         string_agg(
           format(
             'sum(case when %s and %s then %s else 0 end)',
             case counted.kinds when '{}' then 'true' else format('kind = any(%L::text[])', counted.kinds) end,
             case when counted.at_least is null then 'true' else format('%s >= %s', amount, counted.at_least) end,
             case when counted.at_least is null then amount else '1' end || '::float8'
           ),
           ', ' order by counted.cell
         )
    into asked, figures
    from counter_cells counted
   cross join lateral (select format('(until_%s - until_%s)', counted.upto_key, counted.after_key) as amount) stretch
   where only_cells is null or counted.cell = any(only_cells);
  if asked is null then return; end if;

  select string_agg(format('amount_until(keys, running, %s) as until_%1$s', key), ', ')
    into running_sums
    from (
      select distinct unnest(array[after_key, upto_key]) as key
        from counter_cells counted where counted.cell = any(asked)
    ) bounds;

  return query execute format(
    'select found.year, found.province_id, found.place_id, its.cell, its.value::bigint
       from (
         select year, province_id, place_id, array[%s] as figures
           from (
             select year, province_id, place_id, kind, %s
               from unit_years where $1 is null or place_id = any($1)
             offset 0
           ) unit
          group by year, province_id, place_id
       ) found
      cross join unnest($2, found.figures) its (cell, value)
      where its.value <> 0',
    figures, running_sums
  ) using places, asked;
end $$;

-- Counts places anew.
create function recount_places(places uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp
set plan_cache_mode = force_custom_plan set work_mem = '128MB' as $$
begin
  perform close_totals();
  delete from place_totals where places is null or place_id = any(places);
  insert into place_totals select * from recounted_totals(places);
  delete from place_figures where places is null or place_id = any(places);
  insert into place_figures
  select year, province_id, place_id, figures_of(cell, value)
    from recounted_cells(places, null)
   group by year, province_id, place_id;
end $$;

-- Counts units anew, and the places in which they stood and now stand: after they were moved, merged or became
-- another kind. null counts everything.
create function recount_units(units uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp
set plan_cache_mode = force_custom_plan set work_mem = '128MB' as $$
declare
  places uuid[];
begin
  perform close_totals();
  -- A ledger that was filled past its functions, by a restore or a generator, may hold measures never posted.
  insert into counted_measures (measure)
  select distinct measure from ledger_entries
   where units is null and measure not in (select measure from counted_measures) order by 1;
  if units is not null then
    select array_agg(distinct place_id) into places from unit_years where unit_id = any(units);
  end if;
  delete from unit_years where units is null or unit_id = any(units);
  insert into unit_years select * from recounted_years(units);
  if units is not null then
    select array_agg(distinct place_id) into places
      from (select unnest(places) as place_id union select place_id from unit_years where unit_id = any(units)) either;
    if places is null then return; end if;
  end if;
  perform recount_places(places);
end $$;

-- Begins to count what is asked: [{measure, kinds, per, cut_off, at_least, halves: [[after, upto], …]}, …]. From
-- now on each posting counts for it; what was there before is counted place by place, by count_cells, so that
-- postings need not wait for all of it. Answers the cells for which that is still to be done.
create function add_counters(asked jsonb) returns integer[]
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform close_totals();
  insert into counted_measures (measure)
  select distinct value ->> 'measure' from jsonb_array_elements(asked)
   where not exists (select from counted_measures known where known.measure = value ->> 'measure')
   order by 1;

  with wanted as (
    select w.*, jsonb_array_length(halves) as cells
      from rows from (
             jsonb_to_recordset(asked)
               as (measure text, kinds text[], per text, cut_off text, at_least numeric(14, 2), halves jsonb)
           ) with ordinality as w (measure, kinds, per, cut_off, at_least, halves, nth)
     where not exists (
       select from counters known
        where (known.measure, known.kinds, known.per, known.cut_off) = (w.measure, w.kinds, w.per, w.cut_off)
          and known.at_least is not distinct from w.at_least
     )
  ),
  numbered as (
    insert into counters (measure, kinds, per, cut_off, at_least, first_cell, cells)
    select measure, kinds, per, cut_off, at_least,
           1 + (select coalesce(max(first_cell + cells - 1), 0) from counters)
             + sum(cells) over (order by nth) - cells,
           cells
      from wanted
    returning *
  )
  insert into counter_cells (cell, counter_id, measure_number, kinds, after_key, upto_key, at_least)
  select numbered.first_cell + place - 1, numbered.id, known.number, numbered.kinds,
         known.number * 32 + (half ->> 0)::int, known.number * 32 + (half ->> 1)::int,
         numbered.at_least * case known.number when 0 then 1 else 100 end
    from numbered
    join wanted on (wanted.measure, wanted.kinds, wanted.per, wanted.cut_off)
           = (numbered.measure, numbered.kinds, numbered.per, numbered.cut_off)
     and wanted.at_least is not distinct from numbered.at_least
    join counted_measures known on known.measure = numbered.measure
   cross join jsonb_array_elements(wanted.halves) with ordinality as halves (half, place);

  return array(
    select cell from counter_cells join counters on counters.id = counter_id where not kept order by cell
  );
end $$;

-- Counts these cells of these places from nothing, whatever they say.
create function count_cells(places uuid[], only_cells integer[]) returns void
language plpgsql security definer set search_path = public, pg_temp
set plan_cache_mode = force_custom_plan set work_mem = '128MB' as $$
begin
  perform close_totals();
  update place_figures set figures = array(
      select case when cell = any(only_cells) then 0 else figure end
        from unnest(figures) with ordinality as its (figure, cell) order by cell
    )
   where place_id = any(places) and cardinality(figures) >= (select min(cell) from unnest(only_cells) cell);
  insert into place_figures as its
  select year, province_id, place_id, figures_of(cell, value)
    from recounted_cells(places, only_cells)
   group by year, province_id, place_id
  on conflict (year, province_id, place_id) do update set figures = add_figures(its.figures, excluded.figures);
end $$;

-- These cells are counted everywhere: their counters may be asked.
create function keep_counters(only_cells integer[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  update counters set kept = true where first_cell = any(only_cells)
$$;

-- Whoever serves reads the totals and changes them through these functions alone.
revoke execute on function change_totals from public;
grant select on counted_measures, unit_years, place_totals, counters, counter_cells, place_figures, map_versions
  to lantoa_app;

-- What was recorded before there were totals.
insert into counted_measures (measure) select distinct measure from ledger_entries order by 1;
select recount_units(null);

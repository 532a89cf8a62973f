-- A posting into the totals in one statement instead of five, and with loops where arrays are changed: what is
-- counted, and when, stays as 0012_totals.sql has it (docs/decisions/0012-hot-write.md says what that saves).

-- Two lists of running sums (unit_years) as one; keys at which nothing changes any more are left out. A loop: as a
-- query of its own for every unit it takes four times as long.
create function add_running(
  keys integer[], running bigint[], more_keys integer[], more_running bigint[],
  out all_keys integer[], out all_running bigint[]
) language plpgsql immutable as $$
declare
  here integer := 1;
  there integer := 1;
  last_here integer := cardinality(keys);
  last_there integer := cardinality(more_keys);
  key integer;
  sum_here bigint := 0;
  sum_there bigint := 0;
  sum_before bigint := 0;
begin
  all_keys := '{}';
  all_running := '{}';
  while here <= last_here or there <= last_there loop
    key := least(keys[here], more_keys[there]);
    if keys[here] = key then
      sum_here := running[here];
      here := here + 1;
    end if;
    if more_keys[there] = key then
      sum_there := more_running[there];
      there := there + 1;
    end if;
    if sum_here + sum_there <> sum_before then
      sum_before := sum_here + sum_there;
      all_keys := all_keys || key;
      all_running := all_running || sum_before;
    end if;
  end loop;
end $$;

-- Figures with these cells changed by so much. Cells come sorted; the array grows to the last of them.
create function change_cells(figures bigint[], cells integer[], changes bigint[]) returns bigint[]
language plpgsql immutable as $$
declare
  missing integer := cells[cardinality(cells)] - cardinality(figures);
begin
  if missing > 0 then figures := figures || array_fill(0::bigint, array[missing]); end if;
  for nth in 1 .. cardinality(cells) loop
    figures[cells[nth]] := figures[cells[nth]] + changes[nth];
  end loop;
  return figures;
end $$;

-- The one way into the totals: takes ledger rows away and adds others, in one step; a correction is both. Rows
-- are locked in one order, whoever calls: units, then places (figures, then totals), each in the order of their
-- keys. `totals` is read by nobody and therefore written last.
create or replace function change_totals(removed ledger_entries[], added ledger_entries[]) returns void
language plpgsql as $$
begin
  if exists (
    select from unnest(added) entry
     where not exists (select from counted_measures known where known.measure = entry.measure)
  ) then
    insert into counted_measures (measure)
    select distinct entry.measure from unnest(added) entry
     where not exists (select from counted_measures known where known.measure = entry.measure)
     order by 1
    on conflict do nothing;
  end if;

  with change as materialized (
    select signed.*, known.number, sign * (amount * 100)::bigint as hundredths,
           date_part('year', day)::smallint as year, half_of(day) as half
      from (
        select 1 as sign, * from unnest(added)
        union all
        select -1, * from unnest(removed)
      ) signed
      join counted_measures known using (measure)
  ),
  step as (
    select change.unit_id, its.year, its.key, sum(its.step)::bigint as step
      from change
     -- By measure and as '*'; from 15 December on, in the first half of the year after as well.
     cross join lateral (
       values (year, number * 32 + half, hundredths), (year, half, sign),
              ((year + 1)::smallint, number * 32 + 1, hundredths), ((year + 1)::smallint, 1, sign)
     ) its (year, key, step)
     where its.year = change.year or change.half = 25
     group by 1, 2, 3
  ),
  per_year as materialized (
    select unit_id, year,
           coalesce(array_agg(key order by key) filter (where step <> 0), '{}') as keys,
           coalesce(array_agg(running order by key) filter (where step <> 0), '{}') as running
      from (select *, sum(step) over (partition by unit_id, year order by key)::bigint as running from step) steps
     group by unit_id, year
  ),
  put as (
    insert into unit_years as its (unit_id, year, province_id, place_id, kind, keys, running)
    select unit_id, year, coalesce(before.province_id, stands.province_id), coalesce(before.place_id, stands.place_id),
           coalesce(before.kind, stands.kind), per_year.keys, per_year.running
      from per_year
      left join unit_years before using (unit_id, year)
      -- Where a unit stands is looked up for its first posting of a year alone: moving it recounts it. `offset 0`:
      -- not before that is asked.
      left join lateral (select * from unit_in_year(unit_id, year) where before.kind is null offset 0) stands on true
     order by unit_id, year
    on conflict (unit_id, year) do update set (keys, running) = (
      select all_keys, all_running from add_running(its.keys, its.running, excluded.keys, excluded.running)
    )
    returning its.*
  ),
  totals as (
    insert into place_totals as its
    select measure, quarter_name(quarter), quarter_name(quarter + late), province_id, place_id,
           hundredths, entries, women, men, other_sex, unsexed, embedded, evidenced
      from (
        select change.measure, change.year * 4 + (half - 2) / 6 as quarter, (half % 6 = 1)::int as late,
               put.province_id, put.place_id,
               sum(hundredths)::bigint as hundredths,
               sum(sign) as entries,
               sum(sign * coalesce(women, 0)) as women,
               sum(sign * coalesce(men, 0)) as men,
               sum(sign * coalesce(other_sex, 0)) as other_sex,
               sum(sign * (women is null or men is null)::int) as unsexed,
               sum(sign * embedded::int) as embedded,
               sum(sign * evidenced::int) as evidenced
          from change
          join put using (unit_id, year)
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
      evidenced = its.evidenced + excluded.evidenced
  ),
  -- What is asked of units of these kinds: a long list of kinds is compared once a kind, not once a unit.
  asked as materialized (
    select unit.kind, cell.cell, cell.after_key, cell.upto_key, cell.at_least
      from (select distinct kind from put) unit
      join counter_cells cell on cell.kinds = '{}' or unit.kind = any(cell.kinds)
     where cell.measure_number = 0 or cell.measure_number in (select number from change)
  ),
  touched as (
    select put.year, put.province_id, put.place_id, put.keys, put.running, asked.*, its.change
      from per_year
      join put using (unit_id, year)
      join asked using (kind)
     -- `offset 0`: reckoned once, not wherever it is named.
     cross join lateral (
       select amount_until(per_year.keys, per_year.running, upto_key)
                - amount_until(per_year.keys, per_year.running, after_key) as change
       offset 0
     ) its
     where its.change <> 0
  ),
  moved as (
    select touched.year, province_id, place_id, cell,
           case when at_least is null then change
                else cell_value(its.amount, at_least) - cell_value(its.amount - change, at_least)
            end as value
      from touched
     cross join lateral (
       select case when at_least is not null
                   then amount_until(keys, running, upto_key) - amount_until(keys, running, after_key)
               end as amount
       offset 0
     ) its
  ),
  by_place as materialized (
    select year, province_id, place_id,
           array_agg(cell order by cell) as cells, array_agg(value order by cell) as changes
      from moved
     where value <> 0
     group by year, province_id, place_id
  )
  insert into place_figures as its
  select year, province_id, place_id, change_cells('{}', cells, changes)
    from by_place
   order by year, province_id, place_id
  on conflict (year, province_id, place_id) do update set figures = (
    select change_cells(its.figures, cells, changes) from by_place
     where by_place.place_id = its.place_id and by_place.year = its.year and by_place.province_id = its.province_id
  );
end $$;

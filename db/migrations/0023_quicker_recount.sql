-- A recount in two thirds of the time; and the figures of a year lie side by side after it, as they do where they were
-- written day by day: a board reads those of one year, and what changed in them since, from a third of the pages.
-- Otherwise all is as in 0012_totals.sql.

-- The totals of these places, or of all, as their units in unit_years make them.
create or replace function recounted_totals(places uuid[]) returns setof place_totals language sql stable as $$
  with calendar as materialized (
    -- What a day means is reckoned once, not with every entry of it: lists by days since the first.
    select min(day) as first_day, array_agg(date_part('year', day)::smallint order by day) as years,
           array_agg(quarter_number(day) * 2 + is_late_in_quarter(day)::int order by day) as quarters
      from (select min(year) as first, max(year) as last from unit_years) span
     cross join generate_series(0, make_date(last, 12, 31) - make_date(first, 1, 1)) days
     cross join lateral (select make_date(first, 1, 1) + days as day) its
  )
  select measure, quarter_name(quarter / 2), quarter_name(quarter / 2 + quarter % 2), province_id, place_id,
         hundredths, entries, women, men, other_sex, unsexed, embedded, evidenced
    from (
      select entry.measure, quarters[entry.day - first_day + 1] as quarter, stands.province_id, stands.place_id,
             -- Whole numbers, exact in float8, and the smallest state for the half million groups of the nation.
             sum((entry.amount * 100)::bigint::float8)::bigint as hundredths,
             count(*) as entries,
             coalesce(sum(entry.women), 0) as women,
             coalesce(sum(entry.men), 0) as men,
             coalesce(sum(entry.other_sex), 0) as other_sex,
             count(*) filter (where entry.women is null or entry.men is null) as unsexed,
             count(*) filter (where entry.embedded) as embedded,
             count(*) filter (where entry.evidenced) as evidenced
        from calendar
       cross join unit_years stands
        join ledger_entries entry
          on entry.unit_id = stands.unit_id and years[entry.day - first_day + 1] = stands.year
       where places is null or stands.place_id = any(places)
       group by 1, 2, 3, 4
    ) counted
$$;

-- Counts places anew.
create or replace function recount_places(places uuid[]) returns void
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
   group by year, province_id, place_id
   order by year, province_id, place_id;
end $$;

-- Counts these cells of these places from nothing, whatever they say.
create or replace function count_cells(places uuid[], only_cells integer[]) returns void
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
   order by year, province_id, place_id
  on conflict (year, province_id, place_id) do update set figures = add_figures(its.figures, excluded.figures);
end $$;

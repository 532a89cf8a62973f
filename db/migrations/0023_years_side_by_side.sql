-- The figures of a year lie side by side after a recount, as they do where they were written day by day: a board reads
-- those of one year, and what changed in them since, from a third of the pages. Otherwise as in 0012_totals.sql.

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

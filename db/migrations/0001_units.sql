-- Units: who acts. A unit keeps its own id for life; what it is called, which kind it is, which code it
-- bears and whom it belongs to are states valid from a day to a day, because official codes are re-used
-- (03390 was a township and is now the commune Bình Lư) and the map has been redrawn three times since 2025.

create extension if not exists btree_gist;

create table units (
  id uuid constraint units_pkey primary key,
  -- Demonstration data says so wherever it is shown, and never counts in national figures.
  demo boolean not null default false
);

create table unit_states (
  unit_id uuid not null constraint unit_state_of_a_unit references units (id),
  valid_from date not null,
  -- The first day on which this state no longer holds; null while it does.
  valid_to date,
  level text not null,
  -- A code of db/reference/unit-kinds.csv.
  kind text not null,
  name text not null,
  -- The name folded for search without accents (lib/vietnamese).
  search_key text not null,
  -- The official code of QĐ 19/2025/QĐ-TTg for provinces and communes; an own code, or none, below them.
  code text,
  parent_id uuid constraint unit_state_under_a_unit references units (id),
  -- The province it lies in; the nation itself for what lies in none. Carried by every large table.
  province_id uuid not null constraint unit_state_in_a_province references units (id),
  commune_id uuid constraint unit_state_in_a_commune references units (id),
  -- From the nation down to the unit itself: "at or below X" is `ancestors @> array[X]`.
  ancestors uuid[] not null,
  instrument text,
  constraint unit_states_pkey primary key (unit_id, valid_from),
  constraint unit_state_level_known check (level in ('nation', 'province', 'district', 'commune', 'leaf')),
  constraint unit_state_named check (btrim(name) <> ''),
  constraint unit_state_begins_before_it_ends check (valid_to > valid_from),
  constraint unit_states_do_not_overlap exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&)
);

create index unit_states_below on unit_states using gin (ancestors);
create index unit_states_by_parent on unit_states (parent_id);
create index unit_states_by_code on unit_states (code);

-- The map as it stood on a day.
create function units_on(day date) returns setof unit_states
language sql stable
begin atomic
  select * from unit_states where valid_from <= day and (valid_to is null or valid_to > day);
end;

grant select, insert, update on units, unit_states to lantoa_app;

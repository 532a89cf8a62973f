-- Lineage: what became of a unit, on which day, by which instrument. A unit that goes on under another name, kind,
-- code or parent keeps its id and gets a new state; where an act ends a unit or founds one, a row here says which
-- became which. What the links say about figures is reckoned in src/domain/units/map-to-day.ts.

create table unit_lineage (
  id uuid constraint unit_lineage_pkey primary key,
  from_unit uuid not null constraint lineage_from_a_unit references units (id),
  -- Null where a unit ended and nothing followed it.
  to_unit uuid constraint lineage_to_a_unit references units (id),
  kind text not null,
  -- The first day on which it holds.
  on_day date not null,
  -- The stated share of the old unit that went to the new one; null where nobody stated one, never estimated.
  share numeric(9, 8),
  instrument text,
  instrument_date date,
  -- False where the sources do not agree or name the unit differently: shown, and never carrying a figure.
  sure boolean not null default true,
  constraint lineage_kind_known check (kind in ('merge', 'split', 'rename', 'retype', 'dissolve', 'transfer')),
  constraint lineage_share_is_a_part check (share > 0 and share <= 1),
  constraint lineage_leads_somewhere check ((to_unit is null) = (kind = 'dissolve')),
  constraint lineage_said_once unique nulls not distinct (from_unit, on_day, to_unit)
);
create index unit_lineage_by_heir on unit_lineage (to_unit);

grant select, insert, update, delete on unit_lineage to lantoa_app;

-- A unit whose history a person's import has changed: from then on the official map of the packages leaves it alone.
alter table units add column kept_by_hand boolean not null default false;

-- What was last loaded from the reference data, so that a start with nothing new reads nothing else.
create table reference_loads (
  name text constraint reference_loads_pkey primary key,
  -- sha-256 of everything that the load was made of.
  digest text not null,
  -- What a person has to look at: changes not applied, units without a known heir.
  left_open jsonb not null default '[]'
);
grant select, insert, update on reference_loads to lantoa_app;

-- Lists below a unit come by the page: those that hang directly below one, as they stand today.
create index unit_states_present_below on unit_states (parent_id, kind) where valid_to is null;

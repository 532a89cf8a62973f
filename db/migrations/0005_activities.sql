-- What was done: one row an activity, its present state. The id is made where it was written down (phone or
-- page), so that sending twice records once; every earlier version is kept beside it with the reason.

create table activities (
  province_id uuid not null,
  id uuid not null,
  commune_id uuid,
  unit_id uuid not null constraint activity_of_a_unit references units (id),
  version integer not null default 1,
  kind text not null,
  title text not null,
  -- Title, place and host folded for search without accents (lib/vietnamese).
  search_key text not null,
  held_on date not null,
  place text,
  -- A hint for the report's narrative and a filter, never the count (an activity counts by what it is).
  task_id uuid constraint activity_serves_a_task references tasks (id),
  occasion text,
  embedded boolean not null default false,
  host text,
  quantity numeric(14, 2) not null default 1,
  -- null is unknown, and unknown is not zero.
  participants integer,
  women integer,
  men integer,
  other_sex integer,
  children integer,
  ethnic_minority integer,
  with_disabilities integer,
  topics text[] not null default '{}',
  audiences text[] not null default '{}',
  channel text,
  language text,
  -- Đồng, whole.
  cost bigint,
  money_source text,
  note text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  -- The digest of what was sent, to tell a repeat (same answer) from a conflict.
  content_digest text not null,
  withdrawn_at timestamptz,
  constraint activities_pkey primary key (province_id, id),
  constraint activity_id_unique unique (id),
  constraint activity_titled check (btrim(title) <> ''),
  constraint activity_quantity_positive check (quantity > 0),
  constraint activity_counts_not_negative
    check (least(participants, women, men, other_sex, children, ethnic_minority, with_disabilities) >= 0),
  constraint activity_counts_add_up
    check (women is null or men is null or participants = women + men + coalesce(other_sex, 0)),
  -- Where women and men are both known, so is the total …
  constraint activity_total_follows_from_its_parts
    check (women is null or men is null or participants is not null),
  -- … and where one sex is not, those that are known must still fit into it.
  constraint activity_known_sexes_within_total
    check (coalesce(women, 0) + coalesce(men, 0) + coalesce(other_sex, 0) <= participants),
  constraint activity_parts_within_total
    check (greatest(women, men, other_sex, children, ethnic_minority, with_disabilities) <= participants),
  constraint activity_embedded_names_its_host check (not embedded or btrim(host) <> ''),
  constraint activity_cost_not_negative check (cost >= 0)
);
create index activities_by_unit on activities (unit_id, held_on desc);
create index activities_by_commune on activities (commune_id, held_on desc);
create index activities_by_task on activities (task_id);

create table activity_versions (
  province_id uuid not null,
  activity_id uuid not null,
  version integer not null,
  -- The whole activity as it was in this version.
  content jsonb not null,
  -- Why it was left behind: the reason of the correction that followed.
  reason text not null,
  replaced_by uuid not null,
  replaced_at timestamptz not null,
  constraint activity_versions_pkey primary key (province_id, activity_id, version),
  constraint version_of_an_activity foreign key (province_id, activity_id) references activities (province_id, id),
  constraint correction_has_a_reason check (btrim(reason) <> '')
);

create table activity_evidence (
  activity_id uuid not null constraint evidence_of_an_activity references activities (id),
  file_id uuid not null constraint evidence_is_a_file references files (id),
  added_at timestamptz not null,
  -- A correction may leave a file out (the wrong photo, a face that asked not to be shown): earlier versions
  -- still name it, the present one does not.
  left_out_at timestamptz,
  constraint activity_evidence_pkey primary key (activity_id, file_id)
);

create index activity_evidence_by_file on activity_evidence (file_id);

grant select, insert, update on activities to lantoa_app;
grant select, insert on activity_versions, activity_evidence to lantoa_app;
grant update (left_out_at) on activity_evidence to lantoa_app;

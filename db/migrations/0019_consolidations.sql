-- A report put together from the reports of those below: which versions it took, who was missing, and the layer of
-- adjustments upon it.

-- How the figures of a report come about: counted from what was recorded, or put together from reports accepted.
alter table reports add column figures_from text not null default 'records';
alter table reports add constraint report_figures_from_known check (figures_from in ('records', 'reports'));

-- The last consolidation of a report. It is made again whenever somebody asks; what was sent is in report_versions.
create table report_consolidations (
  report_id uuid constraint report_consolidations_pkey primary key
    constraint consolidation_of_a_report references reports (id),
  facts jsonb not null,
  -- Of what it was made from: the same inputs give the same.
  inputs_digest text not null,
  taken integer not null,
  missing integer not null,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint consolidation_counts_reports check (taken >= 0 and missing >= 0)
);

-- What the consolidating unit adds to a sum, or takes off it, with the reason: never an overwrite.
create table report_adjustments (
  id uuid constraint report_adjustments_pkey primary key,
  report_id uuid not null constraint adjustment_of_a_report references reports (id),
  kind text not null,
  level text not null,
  embedded boolean not null,
  field text not null,
  amount numeric(14, 2) not null,
  reason text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint adjustment_level_known check (level in ('nation', 'province', 'district', 'commune')),
  constraint adjustment_field_known check (field in ('amount', 'women', 'men', 'unknown')),
  constraint adjustment_changes_something check (amount <> 0),
  constraint adjustment_has_a_reason check (btrim(reason) <> '')
);
create index report_adjustments_by_report on report_adjustments (report_id, made_at);

-- Who consolidates looks for the accepted reports to a duty and a period.
create index reports_by_duty on reports (duty_id, period, unit_id);

grant select, insert, update on report_consolidations to lantoa_app;
grant select, insert on report_adjustments to lantoa_app;
grant update (withdrawn_at) on report_adjustments to lantoa_app;

-- What was asked for last of a subject.
create index job_progress_by_subject on job_progress (subject_id, asked_at) where subject_id is not null;

-- Which shape the facts have, without unpacking them: those of the first shape have no numbers to add up.
alter table report_versions add column facts_version integer
  generated always as ((facts ->> 'version')::integer) stored;

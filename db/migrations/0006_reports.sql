-- A report answers one duty for one unit and one period. Its figures are gathered afresh while it is a draft
-- and frozen when it is sent; its narrative is what people wrote.

create table reports (
  id uuid constraint reports_pkey primary key,
  province_id uuid not null,
  unit_id uuid not null constraint report_of_a_unit references units (id),
  duty_id uuid not null constraint report_answers_a_duty references duties (id),
  -- The period it reports on, as lib/calendar names it: 2026, 2026-H1, 2026-Q3 …
  period text not null,
  -- The last day whose records are in the figures (số liệu tính đến ngày).
  cut_off date not null,
  status text not null,
  -- Section key → what was written.
  narrative jsonb not null default '{}',
  -- The facts as they were when sent; null while a draft.
  frozen_facts jsonb,
  facts_digest text,
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  changed_at timestamptz not null,
  submitted_by uuid,
  submitted_at timestamptz,
  constraint one_report_a_duty_and_period unique (duty_id, unit_id, period),
  constraint report_status_known check (status in ('draft', 'submitted')),
  constraint submitted_report_is_frozen check (status <> 'submitted' or (frozen_facts is not null and submitted_at is not null))
);
create index reports_by_unit on reports (unit_id, period);

grant select, insert, update on reports to lantoa_app;

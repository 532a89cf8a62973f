-- Plans. A document is read into a reading: a proposal that belongs to nobody's plan until a person has
-- looked at each item and confirmed it. What is confirmed keeps its clause: the quote, and where it stands.

create table plan_readings (
  id uuid constraint plan_readings_pkey primary key,
  unit_id uuid not null constraint reading_of_a_unit references units (id),
  file_id uuid constraint reading_of_a_file references files (id),
  file_name text not null,
  -- What the reader found (lib/plan-reading), unchanged.
  reading jsonb not null,
  -- What the person should know of how it was read: letters converted, or recognised on a scan.
  notices text[] not null default '{}',
  -- What the person decided, by item key: dropped, or the corrected fields.
  decisions jsonb not null default '{}',
  read_by uuid not null,
  read_at timestamptz not null,
  plan_id uuid,
  discarded_at timestamptz
);
create index plan_readings_by_unit on plan_readings (unit_id, read_at);

create table plans (
  id uuid constraint plans_pkey primary key,
  province_id uuid not null,
  unit_id uuid not null constraint plan_of_a_unit references units (id),
  kind text not null,
  -- "programme": carries targets and tasks; "action-month": the yearly plan for the Action Month.
  purpose text not null,
  title text not null,
  number text,
  issued_on date,
  issued_by text,
  signer text,
  period_from integer not null,
  period_to integer not null,
  -- The text the clauses point into; null for a plan recorded without its document.
  body text,
  file_id uuid constraint plan_document references files (id),
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  -- When the coordinator put it on the public page; null while it is not there.
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  constraint plan_purpose_known check (purpose in ('programme', 'action-month')),
  constraint plan_kind_known check (kind in ('plan', 'decision', 'guidance', 'directive', 'report', 'article', 'other')),
  constraint plan_period_in_order check (period_from <= period_to),
  constraint plan_titled check (btrim(title) <> '')
);
create index plans_by_unit on plans (unit_id);

alter table plan_readings add constraint reading_became_a_plan foreign key (plan_id) references plans (id);

-- Chỉ tiêu. Who must (subject_kinds, and units where the text names them) is fixed by the officer when the
-- plan is confirmed; the units of those kinds that exist in a period are its denominator.
create table targets (
  id uuid constraint targets_pkey primary key,
  plan_id uuid not null constraint target_of_a_plan references plans (id),
  position integer not null,
  clause text,
  quote text not null,
  quote_at integer[] not null,
  title text not null,
  measure text not null,
  subjects text not null,
  subject_kinds text[] not null,
  subject_unit_ids uuid[] not null default '{}',
  basis text not null,
  per text,
  baseline_year integer,
  firm boolean not null,
  -- May a surplus of one period make up for another? Four news items each quarter may not be averaged.
  averaged boolean not null default false,
  constraint target_basis_known check (basis in ('each', 'share', 'total', 'change')),
  constraint target_period_known
    check (per in ('week', 'month', 'quarter', 'half-year', 'year', 'school-year', 'phase', 'term'))
);
create index targets_by_plan on targets (plan_id, position);

create table target_steps (
  target_id uuid not null constraint step_of_a_target references targets (id),
  position integer not null,
  by_year integer,
  before_year boolean not null default false,
  least numeric(14, 2),
  most numeric(14, 2),
  amount_unit text not null,
  constraint target_steps_pkey primary key (target_id, position),
  constraint step_range_in_order check (least <= most)
);

-- Nhiệm vụ, giải pháp, in the document's own order; mapped many to many to the seven national groups.
create table tasks (
  id uuid constraint tasks_pkey primary key,
  plan_id uuid not null constraint task_of_a_plan references plans (id),
  parent_id uuid constraint task_under_a_task references tasks (id),
  position integer not null,
  label text,
  title text not null,
  quote text not null,
  quote_at integer[] not null,
  lead text,
  partners text,
  due text,
  national_groups text[] not null default '{}'
);
create index tasks_by_plan on tasks (plan_id, position);

create table plan_occasions (
  id uuid constraint plan_occasions_pkey primary key,
  plan_id uuid not null constraint occasion_of_a_plan references plans (id),
  position integer not null,
  name text not null,
  from_day text not null,
  to_day text not null,
  year integer,
  quote text not null,
  quote_at integer[] not null,
  constraint occasion_days_are_month_and_day check (from_day ~ '^\d{2}-\d{2}$' and to_day ~ '^\d{2}-\d{2}$')
);
create index plan_occasions_by_plan on plan_occasions (plan_id, position);

-- Chế độ báo cáo: who must send what to whom, by when.
create table duties (
  id uuid constraint duties_pkey primary key,
  plan_id uuid not null constraint duty_of_a_plan references plans (id),
  position integer not null,
  kind text not null,
  title text not null,
  sender text,
  receiver text,
  sender_kinds text[] not null default '{}',
  -- MM-DD each period or YYYY-MM-DD once: the day printed after "trước ngày" (inclusive = false) or "chậm nhất ngày".
  due text,
  inclusive boolean not null default false,
  every text,
  quote text not null,
  quote_at integer[] not null,
  constraint duty_kind_known check (kind in ('plan', 'report', 'review', 'feedback')),
  constraint duty_due_is_a_day check (due ~ '^(\d{4}-)?\d{2}-\d{2}$'),
  constraint duty_period_known check (every in ('month', 'quarter', 'half-year', 'year', 'school-year'))
);
create index duties_by_plan on duties (plan_id, position);

create table responsibilities (
  id uuid constraint responsibilities_pkey primary key,
  plan_id uuid not null constraint responsibility_of_a_plan references plans (id),
  position integer not null,
  organisation text not null,
  does text[] not null,
  quote text not null,
  quote_at integer[] not null
);
create index responsibilities_by_plan on responsibilities (plan_id, position);

grant select, insert, update on plan_readings, plans to lantoa_app;
grant select, insert, update, delete on targets, target_steps, tasks, plan_occasions, duties, responsibilities to lantoa_app;

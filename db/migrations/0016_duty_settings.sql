-- What people settle of a duty beyond its words: the form of its report, which days its figures run over, what a
-- report asked for once is about, and what happens when its day is a day off. An amendment that words a duty anew
-- takes these along.

-- A code of db/reference/report-outlines.csv; null: the usual one.
alter table duties add column outline text;
-- From the 1st to the last of the month, or from the 15th to the 14th (Nghị định 09/2019); null: as the plan has it.
alter table duties add column cut_off text;
-- The period that a report asked for once is about, as lib/calendar names it: 2026, 2021-H1, P2021-2025.
alter table duties add column covers text;
-- Due days stay where they are unless the plan says that they move to the working day before or after.
alter table duties add column day_off text not null default 'stays';
-- Only what the sending unit owns among the plan's targets (targets.owner_unit_ids).
alter table duties add column own_targets boolean not null default false;
-- Is a year's report made before the Action Month is over followed by a supplement, and until when (MM-DD)?
alter table duties add column supplement boolean not null default true;
alter table duties add column supplement_due text;
alter table duties add constraint duty_cut_off_known check (cut_off in ('calendar', 'decree-09-2019'));
alter table duties add constraint duty_day_off_known check (day_off in ('stays', 'before', 'after'));
alter table duties add constraint duty_covers_a_period check (covers ~ '^[PT]?\d{4}(-[HQW]?\d{1,4})?$');
alter table duties add constraint duty_supplement_due_is_a_day check (supplement_due ~ '^\d{2}-\d{2}$');

-- A report that no document states: a coordinator asks the units below for it, once. Who is asked by name stands
-- here too. It is withdrawn as long as nobody has sent it, and stays as a row.
alter table duties add column sender_unit_ids uuid[] not null default '{}';
alter table duties add column requested_by uuid;
alter table duties add column requested_at timestamptz;
alter table duties add column withdrawn_by uuid;
alter table duties add column withdrawn_at timestamptz;
alter table duties add constraint duty_request_has_its_maker check ((requested_by is null) = (requested_at is null));
alter table duties add constraint duty_withdrawn_was_requested
  check (withdrawn_at is null or (requested_at is not null and withdrawn_by is not null));
create index duties_by_followed on duties (follows_id);

-- Gia hạn: the unit asks for another last day, with its reason; whoever receives the report grants that day or
-- another, or refuses. A day granted is what being in time is measured by.
create table deadline_extensions (
  id uuid constraint deadline_extensions_pkey primary key,
  province_id uuid not null,
  unit_id uuid not null constraint extension_for_a_unit references units (id),
  duty_id uuid not null constraint extension_of_a_duty references duties (id),
  -- The period of the report, as reports.period.
  period text not null,
  -- The last day in time when it was asked, and the one asked for.
  due date not null,
  asked_until date not null,
  reason text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decision text,
  granted_until date,
  remark text,
  decided_by uuid,
  decided_at timestamptz,
  constraint extension_reason_given check (btrim(reason) <> ''),
  constraint extension_is_later check (asked_until > due and granted_until > due),
  constraint extension_decision_known check (decision in ('granted', 'refused')),
  constraint extension_decision_has_its_maker check ((decision is null) = (decided_by is null and decided_at is null)),
  constraint granted_extension_says_until check ((decision is not distinct from 'granted') = (granted_until is not null)),
  constraint refused_extension_says_why check (decision is distinct from 'refused' or btrim(remark) <> '')
);
-- One question at a time.
create unique index one_open_extension_a_report on deadline_extensions (duty_id, unit_id, period) where decision is null;
create index deadline_extensions_by_report on deadline_extensions (duty_id, unit_id, period);

grant select, insert on deadline_extensions to lantoa_app;
grant update (decision, granted_until, remark, decided_by, decided_at) on deadline_extensions to lantoa_app;

-- A report goes up, comes back with remarks at the line, goes up again, is accepted. Each sending is a version that
-- nothing changes any more; who consolidates takes the version last accepted.

alter table reports add column version integer not null default 0;
alter table reports add column accepted_version integer;
-- Why a report that had been accepted was opened again; goes into the version that is sent next.
alter table reports add column correction_reason text;
alter table reports drop constraint report_status_known;
alter table reports add constraint report_status_known
  check (status in ('draft', 'submitted', 'returned', 'accepted'));
alter table reports drop constraint submitted_report_is_frozen;
alter table reports add constraint submitted_report_is_frozen
  check (status not in ('submitted', 'accepted') or (frozen_facts is not null and submitted_at is not null));
alter table reports add constraint accepted_report_was_sent check (accepted_version <= version);

create table report_versions (
  report_id uuid not null constraint version_of_a_report references reports (id),
  -- 1 for what was sent first.
  version integer not null,
  narrative jsonb not null,
  facts jsonb not null,
  facts_digest text not null,
  -- Why a report once accepted was corrected; null for an ordinary sending.
  reason text,
  submitted_by uuid not null,
  submitted_at timestamptz not null,
  decision text,
  decided_by uuid,
  decided_at timestamptz,
  -- What the receiver said of the whole.
  remark text,
  constraint report_versions_pkey primary key (report_id, version),
  constraint report_version_counts_from_one check (version >= 1),
  constraint report_decision_known check (decision in ('returned', 'accepted')),
  constraint report_decision_has_its_maker check ((decision is null) = (decided_by is null and decided_at is null))
);

-- What was sent before versions were kept is the first of them.
insert into report_versions (report_id, version, narrative, facts, facts_digest, submitted_by, submitted_at)
  select id, 1, narrative, frozen_facts, facts_digest, submitted_by, submitted_at from reports where status = 'submitted';
update reports set version = 1 where status = 'submitted';

-- Remarks at the very line: a paragraph of a section, or a row of a table.
create table report_remarks (
  id uuid constraint report_remarks_pkey primary key,
  report_id uuid not null,
  version integer not null,
  -- "leadership:2" the third paragraph of a section; "results:<target>" a row of the results.
  line text not null,
  -- The line as it was read.
  quote text not null,
  remark text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint remark_on_a_version foreign key (report_id, version) references report_versions (report_id, version),
  constraint remark_says_something check (btrim(remark) <> '')
);
create index report_remarks_by_version on report_remarks (report_id, version);

grant select, insert on report_versions, report_remarks to lantoa_app;
grant update (decision, decided_by, decided_at, remark) on report_versions to lantoa_app;

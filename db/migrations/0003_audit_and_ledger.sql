-- Who did what, when. Written by the command runner in the command's own transaction; the serving role may
-- add and read, never change or remove.

create table audit_log (
  province_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  person_id uuid not null,
  unit_id uuid not null,
  command text not null,
  subject_id uuid,
  -- What changed, without personal data: ids, codes and counts only.
  detail jsonb not null default '{}',
  constraint audit_log_pkey primary key (province_id, id)
);
create index audit_log_by_subject on audit_log (subject_id, at);
create index audit_log_by_unit on audit_log (unit_id, at);

grant select, insert on audit_log to lantoa_app;

-- The ledger: one row a countable amount. Activities, issued plans, and later registers, media and surveys
-- post here, and every standing is reckoned from here alone. A record posts one row for each measure that it
-- feeds; correcting the record replaces its rows, so the ledger always equals a recount from the records.

create table ledger_entries (
  province_id uuid not null,
  commune_id uuid,
  unit_id uuid not null constraint ledger_entry_of_a_unit references units (id),
  day date not null,
  -- A code of db/reference/measures.csv.
  measure text not null,
  source_kind text not null,
  source_id uuid not null,
  amount numeric(14, 2) not null,
  -- Attendances by sex; null is unknown, and unknown is not zero.
  women integer,
  men integer,
  other_sex integer,
  -- Lồng ghép: done inside another meeting or programme. It counts, and reports can show it apart.
  embedded boolean not null default false,
  constraint ledger_entries_pkey primary key (province_id, source_kind, source_id, measure),
  constraint ledger_source_known check (source_kind in ('activity', 'plan', 'register', 'media', 'survey')),
  constraint ledger_amount_not_negative check (amount >= 0)
);
create index ledger_entries_by_unit on ledger_entries (unit_id, measure, day);
create index ledger_entries_by_commune on ledger_entries (commune_id, measure, day);

grant select, insert, update, delete on ledger_entries to lantoa_app;

-- Uploaded files: kept on disk by their sha-256, described here.
create table files (
  id uuid constraint files_pkey primary key,
  unit_id uuid not null constraint file_of_a_unit references units (id),
  sha256 text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  constraint file_digest_is_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint file_not_empty check (bytes > 0)
);
grant select, insert on files to lantoa_app;

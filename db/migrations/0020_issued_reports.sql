-- What a version of a report got when it was signed and issued: the clerk's number and day, who signed, and the
-- signed scan. The version itself stays as it was sent.

create table report_issues (
  report_id uuid not null,
  version integer not null,
  -- Of the report, so that a number can be held against the others of the same unit.
  unit_id uuid not null constraint issued_report_of_a_unit references units (id),
  -- As the clerk's book has it: counted from 1 each year.
  number integer not null,
  issued_on date not null,
  issued_in integer not null generated always as (extract(year from issued_on)::integer) stored,
  signer text not null,
  -- Where not the head signs: the position of the deputy who does.
  signer_position text,
  -- The signed scan; null until it is attached.
  scan_file_id uuid constraint scan_is_a_file references files (id),
  numbered_by uuid not null,
  numbered_at timestamptz not null,
  constraint report_issues_pkey primary key (report_id, version),
  constraint issue_of_a_version foreign key (report_id, version) references report_versions (report_id, version),
  constraint one_report_a_number_and_year unique (unit_id, issued_in, number),
  constraint report_number_counts_from_one check (number >= 1),
  constraint issued_report_has_a_signer check (btrim(signer) <> '')
);

grant select, insert on report_issues to lantoa_app;
grant update (number, issued_on, signer, signer_position, scan_file_id, numbered_by, numbered_at)
  on report_issues to lantoa_app;

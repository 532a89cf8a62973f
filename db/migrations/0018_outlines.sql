-- Outlines of reports as a unit prescribes them to those who report to it. What every installation begins with is
-- db/reference/report-outlines.csv and outline-sections.csv; here stands what a unit has changed of them. The nearest
-- unit from whoever receives the report upward holds, then the files. A report that was sent keeps the outline it was
-- sent with (reports.frozen_facts), so that nothing here changes an old report.

-- Each saving is a version; the newest of a unit holds. One without sections says that the unit uses the outline of
-- those above it again: what it had stays to be looked at.
create table outline_versions (
  unit_id uuid not null constraint outline_of_a_unit references units (id),
  -- A code of report-outlines.csv: which kind of report.
  outline text not null,
  version integer not null,
  name text,
  sections jsonb,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  constraint outline_versions_pkey primary key (unit_id, outline, version),
  constraint outline_version_counts_from_one check (version >= 1),
  constraint outline_is_whole_or_withdrawn check ((name is null) = (sections is null)),
  constraint outline_has_sections check (jsonb_array_length(sections) >= 1)
);

-- Versions are added, never changed.
grant select, insert on outline_versions to lantoa_app;

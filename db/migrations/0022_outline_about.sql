-- What a report is about, the phrase of its subject line, as the unit words it. Versions from before say nothing of
-- it: theirs stays that of the outline above.
alter table outline_versions add column about text;
alter table outline_versions add constraint outline_about_goes_with_sections
  check (about is null or sections is not null);

-- An outline that a unit makes for itself is one of its own code here, that report-outlines.csv does not have: a copy
-- of another to begin with. Those below look it up by the code that a duty names.

-- The law register: documents with their validity and what replaced them.

-- A document keeps its id for life. Those of db/reference/laws.csv bear its code; those added on the site none.
create table laws (
  id uuid constraint laws_pkey primary key,
  code text constraint law_code_unique unique
);

-- What a unit knows of a document. Each unit's newest version holds for itself and all below it, and the nearest
-- goes before those above: a commune sets right what it has seen without waiting for, or changing, the country's.
-- The seed is the nation's version without a person; as soon as a person of the nation has written one, that wins.
create table law_versions (
  law_id uuid not null constraint law_version_of_a_law references laws (id),
  unit_id uuid not null constraint law_version_of_a_unit references units (id),
  version integer not null,
  kind text not null,
  -- Số, ký hiệu; treaties have none.
  number text,
  title text not null,
  issuer text,
  issued_on date,
  -- For a document of which only the year is known.
  issued_year integer,
  in_force_from date,
  -- Hết hiệu lực từ ngày: the first day on which it no longer holds.
  ends_on date,
  -- Where it was looked up, and when; "sure" is what somebody has held against the document itself.
  source text,
  verified_on date,
  sure boolean not null,
  note text,
  -- null for the seed.
  recorded_by uuid,
  recorded_at timestamptz not null,
  constraint law_versions_pkey primary key (law_id, unit_id, version),
  constraint law_kind_known check (kind in (
    'treaty', 'constitution', 'code', 'law', 'ordinance', 'resolution', 'decree', 'circular', 'decision',
    'directive', 'conclusion', 'plan', 'letter', 'other'
  )),
  constraint law_titled check (btrim(title) <> ''),
  constraint law_ends_after_it_begins check (ends_on > in_force_from),
  constraint law_in_force_once_issued check (in_force_from >= issued_on),
  constraint law_year_is_that_of_its_day check (issued_on is null or issued_year = extract(year from issued_on)),
  constraint law_sure_says_where check (not sure or (source is not null and verified_on is not null))
);
create index law_versions_by_unit on law_versions (unit_id);

-- What replaces or amends a document, as that version of it says.
create table law_links (
  law_id uuid not null,
  unit_id uuid not null,
  version integer not null,
  relation text not null,
  by_id uuid not null constraint law_link_to_a_law references laws (id),
  -- The first day on which the other one holds in its place; null where nobody has found it out.
  from_day date,
  constraint law_links_pkey primary key (law_id, unit_id, version, relation, by_id),
  constraint law_link_of_a_version foreign key (law_id, unit_id, version)
    references law_versions (law_id, unit_id, version) on delete cascade,
  constraint law_relation_known check (relation in ('replaced', 'amended')),
  constraint law_does_not_replace_itself check (by_id <> law_id)
);
create index law_links_by_unit on law_links (unit_id);

-- Versions are added, never changed, but for the seed's own, which follows laws.csv.
grant select, insert on laws to lantoa_app;
grant select, insert, update on law_versions to lantoa_app;
grant select, insert, delete on law_links to lantoa_app;

-- The people around a report: who numbers it, who only reads it, who stands in for whom, who watches over which
-- units.

-- Two more roles. The clerk (văn thư) numbers and sends the papers of the own unit; the supervisor (MTTQ, HĐND)
-- reads what was sent and changes nothing.
alter table appointments drop constraint appointment_role_known;
alter table appointments add constraint appointment_role_known
  check (role in ('administrator', 'coordinator', 'reporter', 'leader', 'clerk', 'supervisor'));

-- A deputyship: while someone is away, a colleague of the same unit acts in that one appointment too. It holds on
-- the days from–to (the last one excluded, as everywhere) on which the appointment holds and the deputy still is
-- appointed at the unit; so nothing has to be tidied up when either ends. Ended early by an earlier day, never
-- deleted.
create table deputyships (
  id uuid constraint deputyships_pkey primary key,
  appointment_id uuid not null constraint deputyship_of_an_appointment references appointments (id),
  deputy_id uuid not null constraint deputy_is_a_person references auth_users (id),
  valid_from date not null,
  valid_to date not null,
  -- Ended on the day it began: never in force.
  constraint deputyship_begins_before_it_ends check (valid_to >= valid_from),
  constraint one_deputy_at_a_time
    exclude using gist (appointment_id with =, daterange(valid_from, valid_to) with &&)
);
create index deputyships_by_deputy on deputyships (deputy_id);

-- A sector: what a member of a steering committee follows and urges on (theo dõi, đôn đốc lĩnh vực, địa bàn được
-- phân công) below the unit that assigned it: kinds of unit, units with all below them, or such kinds in such
-- units. It holds while the person is appointed at that unit.
create table sector_assignments (
  id uuid constraint sector_assignments_pkey primary key,
  unit_id uuid not null constraint sector_assigned_by_a_unit references units (id),
  person_id uuid not null constraint sector_assigned_to_a_person references auth_users (id),
  kinds text[] not null,
  unit_ids uuid[] not null,
  valid_from date not null,
  -- null: until it is ended.
  valid_to date,
  constraint sector_names_what_it_covers check (cardinality(kinds) + cardinality(unit_ids) > 0),
  constraint sector_begins_before_it_ends check (valid_to >= valid_from)
);
create index sector_assignments_by_unit on sector_assignments (unit_id);
create index sector_assignments_by_person on sector_assignments (person_id);

grant select, insert, update on deputyships, sector_assignments to lantoa_app;

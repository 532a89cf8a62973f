-- Long work: its progress, kept where the page can ask for it. The queue itself is graphile_worker's, in a schema
-- of that name (src/platform/jobs installs it beside these files).

create table job_progress (
  -- Made by the page that asked for the work, and the key of the job in the queue: asked twice, done once.
  id uuid constraint job_progress_pkey primary key,
  -- The job's name ("plan.read-scan").
  kind text not null,
  unit_id uuid not null constraint job_of_a_unit references units (id),
  -- What is worked on: the file that is read.
  subject_id uuid,
  -- Who asked.
  person_id uuid not null,
  -- Steps done of how many (pages of a scan); total is null until it is known.
  done integer not null default 0,
  total integer,
  state text not null default 'waiting',
  -- What the person is told at the end, in Vietnamese: why it could not be done.
  message text,
  -- What came of it: the reading, the report.
  result_id uuid,
  asked_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  constraint job_state_known check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  constraint job_done_within_total check (done >= 0 and done <= total),
  constraint job_ended_when_over check ((state in ('done', 'failed', 'cancelled')) = (ended_at is not null))
);
create index job_progress_under_way on job_progress (unit_id, asked_at) where state in ('waiting', 'running');

-- The pages of a scan whose letters were recognised, as pictures to hold the reading against.
create table plan_reading_pages (
  reading_id uuid not null constraint page_of_a_reading references plan_readings (id),
  -- Counted from 1, as people count pages.
  page integer not null,
  file_id uuid not null constraint page_is_a_file references files (id),
  width integer not null,
  height integer not null,
  constraint plan_reading_pages_pkey primary key (reading_id, page),
  constraint page_counted_from_one check (page >= 1)
);

grant select, insert, update on job_progress to lantoa_app;
grant select, insert on plan_reading_pages to lantoa_app;

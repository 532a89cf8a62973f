-- People: who signs in, and for which unit they act. The auth_ tables are better-auth's (its column names in
-- snake case); no password ever leaves auth_accounts, where only its argon2id hash is kept.

create table auth_users (
  id uuid constraint auth_users_pkey primary key,
  name text not null,
  email text not null constraint email_taken unique,
  email_verified boolean not null default false,
  image text,
  username text constraint username_taken unique,
  display_username text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table auth_sessions (
  id uuid constraint auth_sessions_pkey primary key,
  user_id uuid not null constraint session_of_a_user references auth_users (id) on delete cascade,
  token text not null constraint session_token_unique unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_sessions_by_user on auth_sessions (user_id);

create table auth_accounts (
  id uuid constraint auth_accounts_pkey primary key,
  user_id uuid not null constraint account_of_a_user references auth_users (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_accounts_by_user on auth_accounts (user_id);

create table auth_verifications (
  id uuid constraint auth_verifications_pkey primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_verifications_by_identifier on auth_verifications (identifier);

-- An appointment: this person acts in this role for this unit and what lies below it, from a day on.
-- Ended, never deleted: what someone did must stay explainable.
create table appointments (
  id uuid constraint appointments_pkey primary key,
  person_id uuid not null constraint appointment_of_a_person references auth_users (id),
  unit_id uuid not null constraint appointment_at_a_unit references units (id),
  role text not null,
  valid_from date not null,
  valid_to date,
  constraint appointment_role_known check (role in ('administrator', 'coordinator', 'reporter', 'leader')),
  -- Ended on the day it began: given by mistake, and never in force.
  constraint appointment_begins_before_it_ends check (valid_to >= valid_from),
  constraint appointments_do_not_overlap
    exclude using gist (person_id with =, unit_id with =, role with =, daterange(valid_from, valid_to) with &&)
);
create index appointments_by_unit on appointments (unit_id);

grant select, insert, update, delete on auth_users, auth_sessions, auth_accounts, auth_verifications to lantoa_app;
grant select, insert, update on appointments to lantoa_app;

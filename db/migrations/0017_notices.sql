-- Reminders: where a person may be written to, what was told to whom, and the calendar that a person's own program
-- reads. Nobody has to give an address; who gives none finds everything on the page Việc cần làm.

-- The address of a person, given by that person and confirmed by a link that only its mailbox receives. A new one
-- is asked about beside the old, which stays in use until the new one is confirmed.
create table mail_addresses (
  person_id uuid constraint mail_addresses_pkey primary key
    constraint mail_address_of_a_person references auth_users (id) on delete cascade,
  -- The confirmed one, to which mail goes; null while none was confirmed.
  address text,
  confirmed_at timestamptz,
  -- Since when its mail server says that there is no such mailbox; null while it takes what is sent.
  refused_at timestamptz,
  -- The one that waits to be confirmed.
  asked_address text,
  asked_at timestamptz,
  asked_refused_at timestamptz,
  -- The sha-256 of the token in the link, in hexadecimal: who reads this table can confirm nothing.
  token_hash text,
  token_expires_at timestamptz,
  -- How many confirmations were asked for on the last day on which any were: nobody floods a stranger's mailbox.
  -- This stays where the addresses themselves are forgotten.
  asked_on date,
  asked_times integer not null default 0,
  constraint mail_address_confirmed check ((address is null) = (confirmed_at is null)),
  constraint mail_address_refused_is_there check (refused_at is null or address is not null),
  constraint mail_address_asked check ((asked_address is null) = (asked_at is null)),
  constraint mail_token_for_an_asked_address check (token_hash is null or asked_address is not null),
  constraint mail_token_expires check ((token_hash is null) = (token_expires_at is null))
);

-- What a person wants to be told; who has chosen nothing gets what the defaults say (domain/people/notice-choices.ts).
create table notice_choices (
  person_id uuid constraint notice_choices_pkey primary key
    constraint notice_choices_of_a_person references auth_users (id) on delete cascade,
  -- The letter of the morning.
  digest boolean not null,
  -- So many days before a due day.
  days_before integer[] not null,
  -- What the coordinator of a unit above writes.
  from_above boolean not null,
  constraint notice_days_within_reason check (days_before <@ array[30, 14, 7, 3, 1])
);

-- One letter a person and day at most. The row is written before the letter goes out and taken back only where it
-- is certain that it did not: a row that stayed "sending" is a process that fell in the middle, or a mail server
-- that went silent after it had the letter, and nobody is written to twice for that.
create table digests (
  person_id uuid not null constraint digest_for_a_person references auth_users (id) on delete cascade,
  day date not null,
  state text not null,
  -- Lines in it.
  lines integer not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  constraint digests_pkey primary key (person_id, day),
  constraint digest_state_known check (state in ('sending', 'sent', 'refused')),
  constraint digest_ended_when_over check ((state = 'sending') = (ended_at is null))
);
create index digests_by_day on digests (day);

-- Mornings on which everybody was looked at and every letter was taken: the next run of the day finds nothing to do.
create table digest_days (
  day date constraint digest_days_pkey primary key,
  completed_at timestamptz not null
);

-- What was told to whom, so that nothing is told twice: the thing (a report owed, reports that wait, units that are
-- late) and the threshold that it had reached (seven days before, the day itself, a week after …).
create table notices (
  person_id uuid not null constraint notice_to_a_person references auth_users (id) on delete cascade,
  key text not null,
  threshold text not null,
  told_on date not null,
  constraint notices_pkey primary key (person_id, key, threshold)
);
create index notices_by_key on notices (key, told_on);
create index notices_by_day on notices (told_on);

-- What a coordinator wrote to a unit below through the site, and to how many of its people it went.
create table reminders (
  id uuid constraint reminders_pkey primary key,
  province_id uuid not null,
  unit_id uuid not null constraint reminder_to_a_unit references units (id),
  subject text not null,
  body text not null,
  sent_by uuid not null constraint reminder_by_a_person references auth_users (id),
  sent_at timestamptz not null
);
create index reminders_by_unit on reminders (unit_id, sent_at);

-- A letter of a reminder for each of those people; its states are those of a digest, and "waiting" before.
create table reminder_letters (
  reminder_id uuid not null constraint letter_of_a_reminder references reminders (id),
  person_id uuid not null constraint letter_to_a_person references auth_users (id) on delete cascade,
  state text not null default 'waiting',
  constraint reminder_letters_pkey primary key (reminder_id, person_id),
  constraint letter_state_known check (state in ('waiting', 'sending', 'sent', 'refused'))
);

-- A private calendar: whoever has its address reads it, so the address holds a secret of 256 bits, shown once and
-- kept here as its sha-256 in hexadecimal. Renewed, the old address is dead at once.
create table calendar_feeds (
  person_id uuid constraint calendar_feeds_pkey primary key
    constraint calendar_feed_of_a_person references auth_users (id) on delete cascade,
  token_hash text not null constraint calendar_token_unique unique,
  made_at timestamptz not null
);

-- What calendars were last told of an entry, so that a program sees that it changed (RFC 5545: SEQUENCE and
-- LAST-MODIFIED). The same for everybody who reads it.
create table calendar_entries (
  uid text constraint calendar_entries_pkey primary key,
  -- The sha-256 of days and words.
  content_hash text not null,
  sequence integer not null default 0,
  changed_at timestamptz not null,
  constraint calendar_sequence_counts_up check (sequence >= 0)
);

grant select, insert, update, delete on mail_addresses, notice_choices, digests, digest_days, notices, calendar_feeds to lantoa_app;
grant select, insert, update on reminders, reminder_letters, calendar_entries to lantoa_app;

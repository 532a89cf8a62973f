-- Drafts of plans of one's own level, and what was sent to whom. A draft binds nobody and is on no board: it becomes
-- a plan when the person records that it was issued, with the number and day that the clerk gave it (Nghị định
-- 30/2020, Điều 15).

create table drafts (
  id uuid constraint drafts_pkey primary key,
  province_id uuid not null,
  unit_id uuid not null constraint draft_of_a_unit references units (id),
  -- The form of the document: a plan, a letter of guidance, a decision with the plan annexed.
  kind text not null,
  -- What it is for: as plans.purpose, and "month" for the propaganda plan of one month, which becomes no plan.
  purpose text not null,
  -- Bám sát: the plan of a unit above (or of its own) that it carries on.
  follows_id uuid constraint draft_follows_a_plan references plans (id),
  title text not null,
  -- Its parts (src/domain/drafts/draft.schema.ts), whole in one piece: a draft is read and written, never sought in.
  content jsonb not null,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_by uuid not null,
  -- Also the version: who saves over a newer one is told so.
  updated_at timestamptz not null,
  -- The plan that it became.
  plan_id uuid constraint draft_became_a_plan references plans (id),
  discarded_at timestamptz,
  constraint draft_kind_known check (kind in ('plan', 'guidance', 'decision')),
  constraint draft_purpose_known check (purpose in ('programme', 'action-month', 'month')),
  constraint draft_titled check (btrim(title) <> ''),
  constraint draft_content_is_an_object check (jsonb_typeof(content) = 'object'),
  constraint draft_issued_or_discarded check (plan_id is null or discarded_at is null)
);
create index drafts_by_unit on drafts (unit_id, updated_at);
create index drafts_by_followed on drafts (follows_id);

-- Nơi nhận of a plan: units of this system, or anyone else by name ("Lưu" is none of them).
create table plan_recipients (
  id uuid constraint plan_recipients_pkey primary key,
  plan_id uuid not null constraint recipient_of_a_plan references plans (id),
  position integer not null,
  -- As printed.
  name text not null,
  unit_id uuid constraint recipient_is_a_unit references units (id),
  constraint recipient_named check (btrim(name) <> ''),
  constraint recipient_once unique (plan_id, name)
);
create index plan_recipients_by_unit on plan_recipients (unit_id);

-- What was sent to whom, when and by which way. The system records a sending that people did; it sends nothing.
create table dispatches (
  id uuid constraint dispatches_pkey primary key,
  province_id uuid not null,
  recipient_id uuid not null constraint dispatch_to_a_recipient references plan_recipients (id),
  channel text not null,
  sent_on date not null,
  -- What the way of sending names it by: the code on the document axis, the number of the delivery book.
  reference text,
  sent_by uuid not null,
  recorded_at timestamptz not null,
  -- Marked by the receiving unit, or by the sender who knows of it.
  received_on date,
  received_by uuid,
  -- When somebody of the receiving unit first opened it here.
  opened_at timestamptz,
  -- Recorded by mistake; kept, because somebody may have acted on it.
  voided_at timestamptz,
  constraint dispatch_channel_known
    check (channel in ('document-axis', 'official-mail', 'paper', 'in-person', 'other')),
  constraint dispatch_received_after_sent check (received_on >= sent_on),
  constraint dispatch_received_by_somebody check ((received_on is null) = (received_by is null))
);
create index dispatches_by_recipient on dispatches (recipient_id, sent_on);

grant select, insert, update on drafts, dispatches to lantoa_app;
grant select, insert on plan_recipients to lantoa_app;

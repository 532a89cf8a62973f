-- What a plan carries beyond its items: whom it follows, what amends it, its passages and legal bases; and what
-- a target needs so that every target of the real documents is data alone.

-- Bám sát: the plan of the level above that this one carries on. Two plans of one unit side by side are normal.
alter table plans add column follows_id uuid constraint plan_follows_a_plan references plans (id);
-- An amendment names the plan that it changes and the day from which it holds.
alter table plans add column amends_id uuid constraint plan_amends_a_plan references plans (id);
alter table plans add column effective_from date;
alter table plans add constraint amendment_says_from_when check (amends_id is null or effective_from is not null);
alter table plans add constraint plan_does_not_follow_itself check (follows_id <> id);
-- Which periods its figures are held against: the calendar's, or the 15th to the 14th of Nghị định 09/2019.
alter table plans add column cut_off text not null default 'calendar';
alter table plans add constraint plan_cut_off_known check (cut_off in ('calendar', 'decree-09'));
-- Giai đoạn: [[2022, 2025], [2026, 2030]], years within; what is counted "mỗi giai đoạn" is held against these.
alter table plans add column phases jsonb not null default '[]';
create index plans_by_followed on plans (follows_id);
create index plans_by_amended on plans (amends_id);

-- "target" asks something; "indicator" is watched without an amount asked (women in elected bodies).
alter table targets add column aim text not null default 'target';
alter table targets add constraint target_aim_known check (aim in ('target', 'indicator'));
-- Item of the plan followed that this one carries on; null for one of its own.
alter table targets add column follows_id uuid constraint target_follows_a_target references targets (id);
-- Within which place; null where it is that of the plan's unit.
alter table targets add column place_id uuid constraint target_within_a_place references units (id);
-- Who reports on it (P15): as printed, and as confirmed.
alter table targets add column owner text;
alter table targets add column owner_unit_ids uuid[] not null default '{}';
-- The value that a change is measured against, where it is known.
alter table targets add column baseline_amount numeric(14, 2);
create index targets_by_followed on targets (follows_id);

alter table tasks add column follows_id uuid constraint task_follows_a_task references tasks (id);
create index tasks_by_followed on tasks (follows_id);
alter table plan_occasions add column follows_id uuid constraint occasion_follows_an_occasion references plan_occasions (id);
alter table duties add column follows_id uuid constraint duty_follows_a_duty references duties (id);

-- The wordings of an item through amendments. All stay rows of the plan that was amended; amendment_id is the
-- document that words it so, and that its quote stands in (null: the plan's own text). A wording holds from
-- valid_from until the day before valid_to; what was replaced is kept, and judges the periods that ended under it.
alter table targets add column amendment_id uuid constraint target_worded_by_an_amendment references plans (id);
alter table targets add column valid_from date;
alter table targets add column valid_to date;
alter table targets add column replaces_id uuid constraint target_replaces_a_target references targets (id);
alter table targets add constraint target_holds_before_it_ends check (valid_to > valid_from);
alter table tasks add column amendment_id uuid constraint task_worded_by_an_amendment references plans (id);
alter table tasks add column valid_from date;
alter table tasks add column valid_to date;
alter table tasks add column replaces_id uuid constraint task_replaces_a_task references tasks (id);
alter table tasks add constraint task_holds_before_it_ends check (valid_to > valid_from);
alter table plan_occasions add column amendment_id uuid constraint occasion_worded_by_an_amendment references plans (id);
alter table plan_occasions add column valid_from date;
alter table plan_occasions add column valid_to date;
alter table plan_occasions add column replaces_id uuid constraint occasion_replaces_an_occasion references plan_occasions (id);
alter table plan_occasions add constraint occasion_holds_before_it_ends check (valid_to > valid_from);
alter table duties add column amendment_id uuid constraint duty_worded_by_an_amendment references plans (id);
alter table duties add column valid_from date;
alter table duties add column valid_to date;
alter table duties add column replaces_id uuid constraint duty_replaces_a_duty references duties (id);
alter table duties add constraint duty_holds_before_it_ends check (valid_to > valid_from);
alter table responsibilities add column amendment_id uuid constraint responsibility_worded_by_an_amendment references plans (id);
alter table responsibilities add column valid_from date;
alter table responsibilities add column valid_to date;
alter table responsibilities add column replaces_id uuid constraint responsibility_replaces_one references responsibilities (id);
alter table responsibilities add constraint responsibility_holds_before_it_ends check (valid_to > valid_from);

-- A responsibility's units, where units of the day of confirming bear that name.
alter table responsibilities add column unit_ids uuid[] not null default '{}';

-- Purposes, requirements, audiences, contents and funding, kept in the document's words.
create table plan_passages (
  id uuid constraint plan_passages_pkey primary key,
  plan_id uuid not null constraint passage_of_a_plan references plans (id),
  kind text not null,
  position integer not null,
  quote text not null,
  quote_at integer[] not null,
  constraint passage_kind_known check (kind in ('objective', 'requirement', 'audience', 'content', 'funding'))
);
create index plan_passages_by_plan on plan_passages (plan_id, kind, position);

-- Căn cứ, as the plan cites them.
create table plan_legal_bases (
  id uuid constraint plan_legal_bases_pkey primary key,
  plan_id uuid not null constraint legal_basis_of_a_plan references plans (id),
  position integer not null,
  number text not null,
  dated date,
  quote text not null,
  quote_at integer[] not null
);
create index plan_legal_bases_by_plan on plan_legal_bases (plan_id, position);

grant select, insert, update, delete on plan_passages, plan_legal_bases to lantoa_app;

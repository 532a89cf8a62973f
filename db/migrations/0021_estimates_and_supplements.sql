-- What a report says beside what was counted: estimates for the whole period, the supplement for what came after its
-- cut-off, what it takes over from those below, and what its unit answered before it was sent.

-- A year's report that is sent before the Action Month is over is followed by a supplement: a report of its own.
alter table reports add column part text not null default 'main';
alter table reports add constraint report_part_known check (part in ('main', 'supplement'));
alter table reports drop constraint one_report_a_duty_and_period;
alter table reports add constraint one_report_a_duty_and_period unique (duty_id, unit_id, period, part);

-- The cut-off of the version sent last, by which it is known whether a supplement follows; a draft's own moves with its days.
alter table reports add column sent_cut_off date;
update reports set sent_cut_off = cut_off where version > 0;
alter table reports add constraint sent_report_has_its_cut_off check (version = 0 or sent_cut_off is not null);

-- Ước cả kỳ: line of the report → amount for the whole period. Never added to what was counted.
alter table reports add column estimates jsonb not null default '{}';
alter table reports add constraint report_estimates_by_line check (jsonb_typeof(estimates) = 'object');

-- What was decided of the words of those below: "report:section" → taken, kept or dropped. Their words stay theirs.
alter table reports add column contributions jsonb not null default '{}';
alter table reports add constraint report_contributions_by_source check (jsonb_typeof(contributions) = 'object');

-- What was asked before this version was sent, with the reason given; a reason of null was ticked as seen.
alter table report_versions add column answers jsonb not null default '[]';
alter table report_versions add constraint report_answers_listed check (jsonb_typeof(answers) = 'array');

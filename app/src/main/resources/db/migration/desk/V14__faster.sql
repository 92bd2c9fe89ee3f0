-- What the insight of a region, the caseload and the clocks ask for, without reading every question.
create index desk_question_asked on desk_question (region, asked_at);
create index desk_question_ended on desk_question (region, closed_at);
create index desk_question_of_status on desk_question (status, asked_at);
create index desk_step_of_kind on desk_step (kind, happened_at);

-- The region of the question, which never becomes another.
alter table desk_afterwards add column region varchar(60);
update desk_afterwards
set region = (select q.region from desk_question q where q.id = desk_afterwards.question_id);
create index desk_afterwards_of_region on desk_afterwards (region, answered_at);

-- What the insight of a region, the caseload and the clocks ask for, without reading every question.
create index desk_question_asked on desk_question (region, asked_at);
create index desk_question_ended on desk_question (region, closed_at);
create index desk_question_of_status on desk_question (status, asked_at);
create index desk_step_of_kind on desk_step (kind, happened_at);
create index desk_afterwards_moment on desk_afterwards (answered_at);

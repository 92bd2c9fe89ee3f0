-- What can be counted from the log alone: the place of a step in its question, what the question was
-- about, and where it stood after the step. Empty for steps of before.
alter table desk_step add column step_number integer;
alter table desk_step add column theme varchar(60);
alter table desk_step add column region varchar(60);
alter table desk_step add column status varchar(20);

-- How many steps the log must hold. Empty for questions of before.
alter table desk_question add column steps_kept integer;

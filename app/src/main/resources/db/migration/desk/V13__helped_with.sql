-- The instrument of the register that helped, as the adviser said when the question ended.
alter table desk_question add column helped_with varchar(100);

create index desk_question_helped_with on desk_question (helped_with);

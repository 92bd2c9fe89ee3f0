-- The instrument of the register that helped, as the adviser said when the question ended, and when
-- its asker was asked by letter how it went.
alter table desk_question add column helped_with varchar(100);
alter table desk_question add column followed_up_at timestamp with time zone;

create index desk_question_helped_with on desk_question (helped_with);
